package dev.tandem.independence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Ways to break the promise that the bank recovers in the dark, each a small change of a stack that was emitted: what
 * is written over it, object by object, as in a JSON merge patch.
 */
public enum Sabotage {
    STATE_READ_FROM_THE_PRIMARY_BUCKET("global", "recovery/keeps-its-own-state", """
            {"data": {"terraform_remote_state": {"primary": {"config":
              {"bucket": "bank-terraform-state-eu-south-1", "region": "eu-south-1"}}}}}"""),
    BACKEND_IN_THE_PRIMARY_REGION("recovery", "recovery/keeps-its-own-state", """
            {"terraform": {"backend": {"s3": {"bucket": "bank-terraform-state-eu-south-1", "region": "eu-south-1"}}}}"""),
    KEY_LOOKED_UP_IN_THE_PRIMARY_REGION("recovery", "recovery/asks-its-own-region", """
            {"provider": {"aws": [{"region": "eu-central-1"}, {"alias": "primary", "region": "eu-south-1", "max_retries": 1}]},
             "data": {"aws_kms_key": {"key": {"provider": "aws.primary"}}}}"""),
    DATABASE_PLACED_IN_THE_PRIMARY_REGION("recovery", "recovery/asks-its-own-region", """
            {"provider": {"aws": [{"region": "eu-central-1"}, {"alias": "primary", "region": "eu-south-1", "max_retries": 1}]},
             "module": {"ledger": {"providers": {"aws": "aws.primary"}}}}"""),
    KEY_OF_THE_PRIMARY_REGION("recovery", "recovery/uses-its-own-things", """
            {"module": {"ledger": {"kms_key_arn":
              "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000000"}}}"""),
    SECRET_OF_THE_PRIMARY_REGION("recovery", "recovery/uses-its-own-things", """
            {"data": {"aws_secretsmanager_secret": {"ledger_credentials": {"name": null,
              "arn": "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/ledger/credentials-AbCdEf"}}}}"""),
    IMAGE_OF_THE_PRIMARY_REGION("recovery", "recovery/uses-its-own-things", """
            {"module": {"accounts": {"image": "ami-0123456789abcdef0"}}}""") {
        @Override
        public SynthOutput in(SynthOutput bank) {
            return super.in(bank.with("bank-primary", broken(bank.text("primary"))));
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String stack;
    private final String rule;
    private final String patch;

    Sabotage(String stack, String rule, String patch) {
        this.stack = stack;
        this.rule = rule;
        this.patch = patch;
    }

    /** The stack that is broken, such as {@code recovery}. */
    public String stack() {
        return stack;
    }

    /** The rule that says so. */
    public String rule() {
        return rule;
    }

    /** The bank, broken so. */
    public SynthOutput in(SynthOutput bank) {
        var name = "bank-" + stack;
        return bank.with(name, broken(bank.text(stack)));
    }

    /** The text of a stack, broken so. */
    public String broken(String json) {
        return patched(json, patch);
    }

    /** The text of a stack, with something written over it. */
    static String patched(String json, String patch) {
        try {
            var tree = JSON.readTree(json);
            merge((ObjectNode) tree, JSON.readTree(patch));
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void merge(ObjectNode target, JsonNode patch) {
        RootModule.entries(patch).forEach((key, value) -> {
            if (value.isNull()) {
                target.remove(key);
            } else if (value.isObject() && target.path(key).isObject()) {
                merge((ObjectNode) target.path(key), value);
            } else {
                target.set(key, value);
            }
        });
    }
}
