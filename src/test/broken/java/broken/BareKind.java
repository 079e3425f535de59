package broken;

import dev.tandem.element.ElementKind;

/** What is told of bare things: nothing. */
public final class BareKind implements ElementKind<Bare> {

    @Override
    public Class<Bare> type() {
        return Bare.class;
    }
}
