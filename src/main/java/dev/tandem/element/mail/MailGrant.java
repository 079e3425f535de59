package dev.tandem.element.mail;

import dev.tandem.aws.Region;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.terraform.Value;

/**
 * What a workload is given that sends a mail. Everything is computed from names: sending asks neither the other region
 * nor another stack.
 */
final class MailGrant {

    private final Mail mail;
    private final WorkloadAccess access;
    private final Stacks stacks;
    private final Region region;
    private final MailNames names;

    MailGrant(Mail mail, WorkloadAccess access) {
        this.mail = mail;
        this.access = access;
        this.stacks = access.stacks();
        this.region = stacks.topology().site(access.side()).region();
        this.names = new MailNames(stacks.topology().awsNames());
    }

    void give() {
        access.parameter("sender", Value.text(mail.sender().text()));
        access.parameter("configuration_set", Value.text(stacks.names().aws(mail)));
        if (mail.receivesIn(region)) {
            access.parameter("inbox_bucket", Value.template(Value.text(names.inbox(mail, region)), account()));
        }
        var arn = Value.text("arn:" + region.partition() + ":iam::");
        access.argument(
                "policy_arns", Value.template(arn, account(), Value.text(":policy/" + names.policy(mail, region))));
        if (mail.overSmtp()) {
            smtp();
        }
    }

    private void smtp() {
        access.parameter("smtp_host", Value.text("email-smtp." + region.id() + ".amazonaws.com"));
        access.parameter("smtp_port", Value.text("587"));
        access.secret(TerraformNames.call(mail) + "_smtp", names.smtp(mail), mail.key());
        access.reachesSmtp();
    }

    private Value account() {
        return new DataSources(stacks).account(access.side());
    }
}
