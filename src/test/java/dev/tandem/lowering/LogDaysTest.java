package dev.tandem.lowering;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.terraform.Document;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.TopologyBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One call sets how long all logs are kept. */
class LogDaysTest {

    private static final Pattern DAYS = Pattern.compile("\"(?:(?:flow_)?log_)?retention_days\": (\\d+)");

    @Test
    void keepsAllLogsForTheChosenDays() {
        assertThat(kept(shop().logs(keptFor(days(400))))).containsExactly("400");
    }

    @Test
    void keepsThemForTheirUsualTimeOtherwise() {
        assertThat(kept(shop())).containsExactly("90");
    }

    @Test
    void refusesDaysThatCloudWatchDoesNotOffer() {
        assertThatThrownBy(() -> shop().logs(keptFor(days(100))))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith("Logs cannot be kept for 100 days: CloudWatch Logs offers 1, 3, 5,");
    }

    @Test
    void knowsEveryModuleThatKeepsLogs() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("modules"), 2)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".tf")).toList()) {
                if (Pattern.compile("variable \"(flow_)?log_retention_days\"")
                        .matcher(Files.readString(file))
                        .find()) {
                    found.add(file.getName(1).toString());
                }
            }
        }
        found.add("access-logs");
        assertThat(LogDays.VARIABLES.keySet()).containsExactlyInAnyOrderElementsOf(found);
    }

    private static Set<String> kept(TopologyBuilder topology) {
        var text = Lowering.lower(topology.build()).stream().map(Document::json).collect(Collectors.joining());
        return DAYS.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static TopologyBuilder shop() {
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(service("web")))
                .with(nodes("directory").hotCold());
    }
}
