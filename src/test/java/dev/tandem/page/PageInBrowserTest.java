package dev.tandem.page;

import dev.tandem.harness.Browser;
import dev.tandem.resilience.proof.Estate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Browser.run("every.test.mjs", folder.toString()).orFail();
    }

    private String write(String name, String page) throws IOException {
        return Files.writeString(folder.resolve(name + ".html"), page).toString();
    }
}
