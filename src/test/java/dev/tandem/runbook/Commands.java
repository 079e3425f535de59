package dev.tandem.runbook;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands of steps, read as the shell would. */
record Commands(String text) {

    private static final Pattern TERRAFORM =
            Pattern.compile("terraform -chdir=stacks/([a-z0-9-]+) ([a-z-]+(?: rm| -raw)?)(?: ([\\w.-]+))?");
    private static final Pattern AWS = Pattern.compile("aws ([a-z0-9-]+) ([a-z0-9-]+)");
    private static final Pattern REGION = Pattern.compile("--region ([a-z0-9-]+)");
    private static final Pattern FILE = Pattern.compile("'(\\{.*})' > stacks/([a-z0-9-]+)/failover.auto.tfvars.json");

    static Commands of(List<RunbookStep> steps) {
        return new Commands(steps.stream()
                .flatMap(step -> step.commands().stream())
                .map(command -> command.replace(" \\\n", " "))
                .collect(Collectors.joining("\n")));
    }

    /** Each call of Terraform: the stack, the command and what it is given first, if anything. */
    Stream<MatchResult> terraform() {
        return TERRAFORM.matcher(text).results();
    }

    /** Each line that calls the AWS command line. */
    List<String> aws() {
        return text.lines().filter(line -> AWS.matcher(line).find()).toList();
    }

    /** The services that are called. */
    List<String> services() {
        return AWS.matcher(text).results().map(call -> call.group(1)).distinct().toList();
    }

    /** The regions that are named. */
    List<String> regions() {
        return REGION.matcher(text)
                .results()
                .map(region -> region.group(1))
                .distinct()
                .toList();
    }

    /** The variables that are written: a document and the stack it is for. */
    Stream<MatchResult> files() {
        return FILE.matcher(text).results();
    }
}
