package dev.tandem.cli;

import dev.tandem.comparison.ProofComparison;
import dev.tandem.report.GithubReview;
import dev.tandem.report.MarkdownReview;
import dev.tandem.report.ReviewJson;
import dev.tandem.report.ReviewReport;
import dev.tandem.report.SarifReport;
import dev.tandem.review.Review;
import dev.tandem.review.ReviewWaiver;
import dev.tandem.review.UnreadableWaiversException;
import dev.tandem.review.WaiverFile;
import dev.tandem.review.plan.Plan;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reviews what Terraform plans would do. */
@Command(
        name = "review",
        description = "Reviews what Terraform plans would do to availability and data, from anyone's configuration.",
        sortOptions = false)
final class ReviewCommand implements Callable<Integer> {

    private static final int LEAST_BYTES = 1000;

    @ParentCommand
    private Main main = Main.silent();

    @Parameters(
            paramLabel = "PLAN",
            arity = "1..*",
            description = "What terraform show -json PLANFILE printed, as FILE or STACK=FILE; - is standard input.")
    private List<String> plans = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, markdown (one comment of a pull request), json, sarif, or github (annotations of a"
                    + " workflow) (default: text).")
    private Format format = Format.text;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "A JSON file of waivers, each with rule, address, reason and expires.")
    private Optional<Path> waivers = Optional.empty();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day by which waivers expire, such as 2026-12-31 (default: the current day in UTC).")
    private Optional<LocalDate> today = Optional.empty();

    @Mixin
    private final FailOnOption failOn = new FailOnOption();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "default",
            description =
                    "Markdown: the key of the hidden marker by which the comment is found again (default: default).")
    private String key = "default";

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            defaultValue = "60000",
            description = "Markdown: how long the comment may be; evidence is left out first (default: 60000).")
    private int maxBytes = 60_000;

    @Option(
            names = "--topology",
            paramLabel = "FILE",
            description =
                    "The topology of the plans' stacks (.java file, folder or class name; may be repeated): findings name"
                            + " its elements, and the order of the stacks is printed. Plans have the names of their stacks.")
    private List<String> topologies = new ArrayList<>();

    @Option(
            names = "--order",
            paramLabel = "N",
            defaultValue = "2",
            description = "With --base: how many things fail together at most: 1, 2 or 3 (default: 2).")
    private int order = 2;

    @Mixin
    private final BaseOption base = new BaseOption();

    @Mixin
    private final GeneratedOption generated = new GeneratedOption();

    @Option(
            names = "--max-age",
            paramLabel = "DAYS",
            description = "Notes plans that were made more than so many days before --today (default: of any age).")
    private Optional<Integer> maxAge = Optional.empty();

    enum Format {
        text,
        markdown,
        json,
        sarif,
        github
    }

    @Override
    public Integer call() {
        Orders.checked(order);
        if (maxBytes < LEAST_BYTES) {
            throw Failure.usage("A comment of " + maxBytes + " bytes is too short: give --max-bytes 1000 or more.");
        }
        if (maxAge.filter(days -> days < 0).isPresent()) {
            throw Failure.usage("--max-age " + maxAge.orElseThrow() + " is no number of days: give 0 or more.");
        }
        if (base.reference().isPresent() && topologies.isEmpty()) {
            throw Failure.usage("--base compares topologies: name them with --topology, or leave --base out.");
        }
        var day = today.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        var defined = topologies.isEmpty() ? List.<Topology>of() : Topologies.named(topologies);
        var review = Review.of(plans(day, defined), accepted(), day);
        var comparison = base.reference()
                .map(reference -> new BaseComparison(reference, generated.folder()).of(topologies, defined, order));
        var failed = review.fails(failOn.severity())
                || comparison.filter(one -> one.fails(failOn.severity())).isPresent();
        var exit = failed ? Exit.FINDINGS : Exit.CLEAN;
        output.write(main.console(), text(review, comparison, exit));
        return exit;
    }

    private List<Plan> plans(LocalDate day, List<Topology> defined) {
        var read = PlanFiles.read(plans).stream()
                .map(plan -> maxAge.map(days -> plan.noOlderThan(days, day)).orElse(plan))
                .toList();
        return defined.isEmpty() ? read : new OwnStacks(defined).of(read);
    }

    private String text(Review review, Optional<ProofComparison> comparison, int exit) {
        return switch (format) {
            case text -> new ReviewReport(output.palette(main.console())).of(review, comparison);
            case markdown -> new MarkdownReview(key, maxBytes).of(review, comparison);
            case json -> ReviewJson.of(review, comparison);
            case sarif -> new SarifReport(RulePages.descriptors(), Map.of()).of(review, comparison, exit);
            case github -> GithubReview.of(review, comparison);
        };
    }

    private List<ReviewWaiver> accepted() {
        if (waivers.isEmpty()) {
            return List.of();
        }
        try {
            return WaiverFile.read(waivers.get().toString(), Files.readString(waivers.get()));
        } catch (UnreadableWaiversException e) {
            throw Failure.usage(e.sentence());
        } catch (IOException e) {
            throw Failure.usage("The waivers " + waivers.get() + " cannot be read: " + FileFailures.of(e) + ".");
        }
    }
}
