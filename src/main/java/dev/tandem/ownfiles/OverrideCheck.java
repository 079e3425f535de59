package dev.tandem.ownfiles;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.OverrideResult;
import dev.tandem.ownfiles.OwnChange.Effect;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at the values that a topology gives to variables of modules by hand: whether they fit, and what they void. */
final class OverrideCheck {

    static final String FIT = "topology/overrides-fit";
    static final String KNOWN = "topology/overrides-are-known";

    /** Variables that have no bearing on what a system survives: names, times of maintenance, and what is logged or kept. */
    private static final Pattern HARMLESS = Pattern.compile("description|tags|flow_logs|access_logs|root_volume_gb"
            + "|.*_window(_days)?|(flow_)?log_retention_days|noncurrent_version_retention_days");

    private final Topology topology;
    private final List<OverrideResult> results;

    OverrideCheck(Topology topology) {
        this.topology = topology;
        this.results = Lowering.overrides(topology);
    }

    /** What the model does not know of the generated stacks. */
    List<OwnChange> changes() {
        return results.stream().flatMap(OverrideCheck::changes).toList();
    }

    private static Stream<OwnChange> changes(OverrideResult result) {
        var override = result.override();
        return HARMLESS.matcher(override.variable()).matches()
                ? Stream.of()
                : result.calls().stream().map(address -> {
                    var call = address.substring(address.indexOf('/') + 1);
                    return new OwnChange(
                            override.origin().toString(),
                            address.substring(0, address.indexOf('/')),
                            "module." + call + " (" + override.variable() + ")",
                            Effect.CHANGES,
                            List.of(call));
                });
    }

    List<Finding> findings() {
        return results.stream()
                .flatMap(result -> Stream.concat(unfit(result).stream(), unknown(result).stream()))
                .toList();
    }

    private List<Finding> unfit(OverrideResult result) {
        return result.fault().stream()
                .map(fault -> finding(
                        result,
                        FIT,
                        Severity.ERROR,
                        fault,
                        "Give a variable that the module has a value of its type, or remove the override."))
                .toList();
    }

    private List<Finding> unknown(OverrideResult result) {
        var override = result.override();
        return changes(result)
                .limit(1)
                .map(change -> finding(
                        result,
                        KNOWN,
                        Severity.WARNING,
                        "The value of \"" + override.variable() + "\" that the "
                                + override.element().kind() + " \""
                                + override.element().name() + "\" is given by hand is not known to the model, so that"
                                + " nothing is proved of the entries that stand on it.",
                        "Say it with a word of the language if there is one, or accept it with the reason."))
                .toList();
    }

    private Finding finding(OverrideResult result, String rule, Severity severity, String summary, String fix) {
        var override = result.override();
        var subject = topology.subject(override.element().name());
        var finding = Finding.of(rule, severity, subject, summary, fix, override.origin());
        for (var call : result.calls()) {
            finding = finding.because("given to " + call);
        }
        return finding;
    }
}
