package dev.tandem.page;

import dev.tandem.harness.Browser;
import dev.tandem.report.ComparisonOutline;
import dev.tandem.resilience.proof.Estate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person uses the page, by mouse and by keyboard; the scripts say what they expect to see. */
class PageInBrowserTest {

    @TempDir
    Path folder;

    @Test
    void theBankDoesWhatAPersonExpects() throws IOException {
        var page = write("bank", Pages.of(Pages.example("bank")));
        Browser.run("page.test.mjs", page).orFail();
    }

    @Test
    void anEstateOfFortyServicesOpensItsGroups() throws IOException {
        var page = write("estate", Pages.of(PagedSystem.of(Estate.of(40), Pages.ORDER)));
        Browser.run("estate.test.mjs", page).orFail();
    }

    @Test
    void everyPageIsAccessibleAndFitsItsScreen() throws IOException {
        for (var system : Pages.examples()) {
            write(system.name(), Pages.of(system));
        }
        write("estate", Pages.of(PagedSystem.of(Estate.of(40), Pages.ORDER)));
        write("changed", Page.of(List.of(Pages.example("bank")), Pages.ORDER, Optional.of(changed())));
        Browser.run("every.test.mjs", folder.toString()).orFail();
    }

    private static ComparisonOutline changed() {
        var group = new ComparisonOutline.Group(
                "Worse", List.of("The loss of eu-south-1/eus1-az1 was survived, <b>no more</b>."));
        return new ComparisonOutline(
                "main",
                "Compared with main: 1 failure has a worse verdict.",
                List.of(new ComparisonOutline.Part("bank/edge", List.of("One sentence."), List.of(group))));
    }

    private String write(String name, String page) throws IOException {
        return Files.writeString(folder.resolve(name + ".html"), page).toString();
    }
}
