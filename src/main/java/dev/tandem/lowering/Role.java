package dev.tandem.lowering;

import dev.tandem.terraform.Conditional;
import dev.tandem.terraform.Equal;
import dev.tandem.terraform.FunctionCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.terraform.Variable;
import java.util.List;
import java.util.Optional;

/** The variable of the recovery stack that says whether its region stands by or is the one that serves. */
public final class Role {

    private static final Reference ROLE = Reference.variable("role");

    private static final Variable DECLARATION = new Variable(
            "role",
            "string",
            "What the recovery region does: \"standby\" on ordinary days, \"active\" when it takes over from the primary"
                    + " region. Becoming active promotes the databases and scales the services.",
            Optional.of(Value.text("standby")),
            List.of(new Variable.Validation(
                    FunctionCall.of("contains", Value.texts(List.of("standby", "active")), ROLE),
                    "role must be \"standby\" or \"active\".")));

    private Role() {}

    static void declare(StackBuilder recovery) {
        recovery.variable(DECLARATION);
    }

    /** Whether the region is active. */
    public static Value.Expression active() {
        return new Equal(ROLE, Value.text("active"));
    }

    /** One value while the region is active and another while it stands by. */
    public static Value choose(Value whenActive, Value whenStandby) {
        return whenActive.equals(whenStandby) ? whenActive : new Conditional(active(), whenActive, whenStandby);
    }
}
