package dev.tandem.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import dev.tandem.harness.Examples;
import dev.tandem.harness.Seeds;
import dev.tandem.lowering.RandomTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * AWS carries out most orders after it has answered: a step ends when that is done, by a state that nothing else has, and
 * at the first command that fails.
 */
class RunbookWaitsTest {

    private static final Pattern ORDER =
            Pattern.compile("aws ([a-z0-9]+) (?!describe-|get-|list-|wait |cp )([a-z0-9-]+)");

    /** Orders that AWS carries out later, and what the same step waits for behind each. */
    private static final Map<String, String> LATER = Map.ofEntries(
            Map.entry("autoscaling update-auto-scaling-group", "wait_for '\\d+' aws autoscaling describe-auto-scaling"),
            Map.entry("backup start-restore-job", "wait_for 'COMPLETED' aws backup describe-restore-job"),
            Map.entry("ec2 start-instances", "aws ec2 wait instance-running"),
            Map.entry("ec2 stop-instances", "aws ec2 wait instance-stopped"),
            Map.entry("efs create-replication-configuration", "wait_for 'ENABLED' aws efs describe-replication-config"),
            Map.entry(
                    "efs delete-replication-configuration",
                    "wait_for 'available ENABLED' aws efs describe-file-systems"),
            Map.entry(
                    "elasticache failover-global-replication-group",
                    "wait_for 'PRIMARY associated' aws elasticache describe-global-replication-groups"),
            Map.entry(
                    "globalaccelerator update-endpoint-group",
                    "wait_for 'DEPLOYED' aws globalaccelerator describe-acc"),
            Map.entry("mq promote", "wait_for 'RUNNING PRIMARY' aws mq describe-broker"),
            Map.entry("rds create-db-instance-read-replica", "wait_for 'available' aws rds describe-db-instances"),
            Map.entry("rds delete-db-instance", "aws rds wait db-instance-deleted"),
            Map.entry("rds failover-global-cluster", "wait_for 'true' aws rds describe-global-clusters"),
            Map.entry("rds modify-db-instance", "wait_for 'available[ a-z]*' aws rds describe-db-instances"),
            Map.entry("rds promote-read-replica", "wait_for 'available alone' aws rds describe-db-instances"),
            Map.entry("rds restore-db-instance-to-point-in-time", "wait_for 'available' aws rds describe-db-instances"),
            Map.entry(
                    "rds start-db-instance-automated-backups-replication",
                    "wait_for 'replicating' aws rds describe-db-instance-automated-backups"),
            Map.entry("rds switchover-global-cluster", "wait_for 'true' aws rds describe-global-clusters"));

    /** Orders that are carried out when AWS answers. */
    private static final Set<String> AT_ONCE = Set.of(
            "efs update-file-system-protection",
            "rds create-db-subnet-group",
            "route53 update-health-check",
            "ssm put-parameter",
            "sts assume-role");

    @TempDir
    private Path folder;

    @Test
    void everyOrderIsWaitedFor() {
        var met = new TreeSet<String>();
        steps().forEach(step -> {
            var script = step.script().replace(" \\\n", " ");
            ORDER.matcher(script).results().forEach(order -> {
                var name = order.group(1) + " " + order.group(2);
                met.add(name);
                if (!AT_ONCE.contains(name)) {
                    assertThat(LATER).as("orders, and how they are waited for").containsKey(name);
                    assertThat(Pattern.compile(LATER.get(name))
                                    .matcher(script.substring(order.end()))
                                    .find())
                            .as(step.title() + ": " + name + " is waited for")
                            .isTrue();
                }
            });
        });
        assertThat(met).containsAll(LATER.keySet());
    }

    /** A replica is available before its promotion begins, and a renamed instance is not found before it is renamed. */
    @Test
    void noWaitPassesTooEarlyOrFailsTooSoon() {
        assertThat(steps().map(RunbookStep::script))
                .noneMatch(script -> script.contains("wait db-instance-available"))
                .noneMatch(script -> script.contains("wait db-cluster-available"));
    }

    @Test
    void everyBlockStopsAtTheFirstFailure() throws IOException {
        assertThat(steps().map(RunbookStep::script)
                        .filter(script -> script.replace(" \\\n", " ").contains("\n")))
                .isNotEmpty()
                .allMatch(script -> script.startsWith("(\nset -e\n") && script.endsWith("\n)"));
        var step = step().command("touch before", "false", "touch after");
        assertThat(bash(step.script(), Map.of()).exit()).isNotZero();
        assertThat(folder.resolve("before")).exists();
        assertThat(folder.resolve("after")).doesNotExist();
    }

    /** Not found, the old state, a state in between, done. */
    @Test
    void aWaitOutlastsWhatAwsAnswersInBetween() throws IOException {
        var answers = List.of("exit 254", "echo available db", "echo modifying alone", "echo available alone");
        for (var index = 0; index < answers.size(); index++) {
            Files.writeString(folder.resolve("answer" + index), answers.get(index));
        }
        program("aws", "n=$(cat asked 2> /dev/null || echo 0); echo $((n + 1)) > asked; . ./answer$n");
        program("sleep", "echo $1 >> slept");
        var step = step().command(
                        WaitFor.words("available alone", "rds describe-db-instances", "DBInstances[0]"), "touch after");
        var path = folder + ":" + System.getenv("PATH");
        assertThat(bash(step.script(), Map.of("PATH", path)).exit()).isZero();
        assertThat(Files.readString(folder.resolve("asked"))).isEqualTo("4\n");
        assertThat(Files.readString(folder.resolve("slept"))).isEqualTo("15\n15\n15\n");
        assertThat(folder.resolve("after")).exists();
    }

    @Test
    void aWaitEndsWithoutSuccessAfterSixHours() throws IOException {
        program("aws", "echo failed");
        program("sleep", "exit 0");
        var step = step().command(WaitFor.words("COMPLETED", "backup describe-restore-job", "Status"), "touch after");
        var result =
                bash(step.script().replace("seq 1440", "seq 20"), Map.of("PATH", folder + ":" + System.getenv("PATH")));
        assertThat(result.exit()).isNotZero();
        assertThat(result.output()).contains("no \"COMPLETED\" after six hours: aws backup describe-restore-job");
        assertThat(folder.resolve("after")).doesNotExist();
    }

    private void program(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Command.Result bash(String script, Map<String, String> environment) {
        return Command.run(folder, environment, List.of("bash", "-c", script));
    }

    private static RunbookStep step() {
        return RunbookStep.of(Phase.RETURNING, "Try", "For this test.");
    }

    private static Stream<RunbookStep> steps() {
        var topologies = Stream.concat(
                Examples.all().stream(),
                LongStream.rangeClosed(1, Seeds.orAsked(60)).mapToObj(RandomTopology::of));
        return topologies.map(Runbook::of).flatMap(runbook -> Stream.of(
                        runbook.steps(), runbook.withoutTerraform(), runbook.impossible())
                .flatMap(List::stream));
    }
}
