package dev.tandem.element.external;

import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.Opening;
import dev.tandem.resilience.derived.RecoverySteps;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Rule;
import dev.tandem.rules.Written;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.terraform.Value;
import java.util.List;
import java.util.Optional;

/** What a system rests on and Tandem does not build. */
public final class ExternalKind
        implements ElementKind<External>,
                Granting<External>,
                Failing<External>,
                Opening<External>,
                Recovered<External>,
                Written<External>,
                Lawful {

    @Override
    public Class<External> type() {
        return External.class;
    }

    @Override
    public void grant(External external, WorkloadAccess access) {
        external.address().filter(address -> external.presentIn(access.side())).ifPresent(address -> {
            access.parameter("host", Value.text(address.host()));
            access.parameter("port", Value.text(Integer.toString(address.port())));
        });
    }

    @Override
    public void fail(External external, RegionModel place, Model.Builder model) {
        new DeclaredPart(external, place, List.of(), Expr.ALWAYS).addTo(model);
    }

    @Override
    public Optional<RecoveryStep> opening(External external, RecoverySteps steps) {
        return external.declaration().copy().map(ExternalKind::takenOver);
    }

    @Override
    public Chapter recover(External external, OperatorContext operator) {
        return new DeclaredChapter(operator, external, "Tandem does not build it.", ExternalKind::takenOver).chapter();
    }

    @Override
    public String written(External external, String name) {
        return "external(\"" + name + "\")";
    }

    @Override
    public List<Rule> laws() {
        return List.of(new ExternalHasItsZones());
    }

    /** Nobody said that the step needs anything of AWS. */
    private static RecoveryStep takenOver(Declaration.InRecovery.Copy copy) {
        return DeclaredPart.takenOver(copy, Expr.ALWAYS);
    }
}
