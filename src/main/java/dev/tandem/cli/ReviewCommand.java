package dev.tandem.cli;

import dev.tandem.diagnostics.Severity;
import dev.tandem.report.ReviewReport;
import dev.tandem.review.Review;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reviews what Terraform plans would do. */
@Command(
        name = "review",
        description = "Reviews what Terraform plans would do to availability and data, from anyone's configuration.",
        sortOptions = false)
final class ReviewCommand implements Callable<Integer> {

    @ParentCommand
    private Main main = Main.silent();

    @Parameters(
            paramLabel = "PLAN",
            arity = "1..*",
            description = "What terraform show -json PLANFILE printed, as FILE or STACK=FILE; - is standard input.")
    private List<String> plans = new ArrayList<>();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day by which waivers expire, such as 2026-12-31 (default: the current day in UTC).")
    private Optional<LocalDate> today = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "Exit 1 on findings of this severity or higher: note, warning or error (default: error).")
    private Severity failOn = Severity.ERROR;

    @Override
    public Integer call() {
        var review = Review.of(PlanFiles.read(plans), List.of(), today.orElseGet(() -> LocalDate.now(ZoneOffset.UTC)));
        main.console().product(new ReviewReport(main.console().palette()).of(review));
        return review.fails(failOn) ? Exit.FINDINGS : Exit.CLEAN;
    }
}
