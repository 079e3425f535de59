/** Global tables of DynamoDB for Tandem. */
module sample.tables {
    requires transitive dev.tandem;

    exports sample;

    provides dev.tandem.element.ElementKind with
            sample.GlobalTableKind;
}
