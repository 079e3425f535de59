package dev.tandem.element.bucket;

import dev.tandem.aws.Recovery;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.RunbookStep;

/** A bucket whose copy is used without a step, and which has what it missed once S3 has copied it back. */
record BucketChapter(OperatorContext operator, Bucket bucket) {

    Chapter chapter() {
        var impact = operator.impact(
                bucket, "A copy that takes writes at any time; services of that region use it without a step.");
        return Chapter.of(operator.losing(impact, Recovery.BUCKET_COPY_IS_READ)).step(returning());
    }

    private RunbookStep returning() {
        return RunbookStep.of(
                        Phase.RETURNING,
                        "See that " + bucket.name() + " is copied back to " + operator.primary(),
                        "S3 copies by itself what was written in " + operator.recovery()
                                + ", in the order in which it can. What " + operator.primary()
                                + " had written last and not copied follows too: where both wrote one key, the newest"
                                + " version is the current one in both. Objects whose copy failed are copied by S3"
                                + " Batch Replication.")
                .command(pending())
                .needs("services write in one region only, so that nothing new waits")
                .check("`OperationsPendingReplication` stays at 0 for 15 minutes.");
    }

    private String pending() {
        return "account=$(aws sts get-caller-identity --query Account --output text)\n"
                + "aws cloudwatch get-metric-statistics --region " + operator.primary()
                + " --namespace AWS/S3 --metric-name OperationsPendingReplication \\\n"
                + "    --dimensions \"Name=SourceBucket,Value=" + stem(operator.recovery()) + "$account\""
                + " \"Name=DestinationBucket,Value=" + stem(operator.primary()) + "$account\""
                + " Name=RuleId,Value=objects \\\n"
                + "    --start-time \"$(date -u -d '-30 minutes' +%FT%TZ)\" --end-time \"$(date -u +%FT%TZ)\""
                + " --period 300 --statistics Maximum";
    }

    private String stem(String region) {
        return BucketLowering.stem(bucket, operator.topology().awsNames(), region);
    }
}
