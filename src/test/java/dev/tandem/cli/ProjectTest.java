package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tandem.properties may say, and classes that topologies share. */
class ProjectTest {

    private static final String SHARED = """
            package common;

            import static dev.tandem.Tandem.*;

            import dev.tandem.topology.*;

            public final class House {
                public static Topology system(String name) {
                    return topology(name)
                            .primary(EU_WEST_1, network("10.1.0.0/16"))
                            .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                            .state(stateBucket(name + "-terraform-state"))
                            .entry(accelerator("edge").to(service("web")))
                            .build();
                }
            }
            """;

    private static final String SHOP = """
            package shop;

            import dev.tandem.topology.*;

            public final class Shop implements TopologyDefinition {
                public Topology define() {
                    return common.House.system("shop");
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void withoutAFileItIsTheExamplesAndGenerated() {
        assertThat(Project.of(folder.resolve("tandem.properties")))
                .isEqualTo(new Project(List.of("examples"), Path.of("generated"), List.of()));
    }

    @Test
    void readsItsThreeKeys() throws IOException {
        assertThat(project("topologies = a, b\noutput = out\nclass-path = target/classes lib/x.jar\n"))
                .isEqualTo(new Project(
                        List.of("a", "b"), Path.of("out"), List.of(Path.of("target/classes"), Path.of("lib/x.jar"))));
    }

    @Test
    void refusesAKeyThatThereIsNot() {
        assertThatThrownBy(() -> project("topology = a\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(
                        "the key \"topology\", which Tandem does not know: the keys are topologies, output,");
    }

    @Test
    void refusesWhatIsNoPropertiesFile() {
        assertThatThrownBy(() -> project("topologies = \\u12\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("is not a properties file");
    }

    @Test
    void aClassThatTopologiesShareIsFoundInItsPackage() throws IOException {
        Files.createDirectories(folder.resolve("src/common"));
        Files.createDirectories(folder.resolve("src/shop"));
        Cli.write(folder.resolve("src/common/House.java"), SHARED);
        var shop = Cli.write(folder.resolve("src/shop/Shop.java"), SHOP);
        for (var named : List.of(
                List.of(shop.toString()), List.of(folder.resolve("src/shop").toString()))) {
            assertThat(Topologies.named(named)).singleElement().satisfies(topology -> assertThat(topology.name())
                    .isEqualTo("shop"));
        }
        var both = List.of(
                folder.resolve("src/common/House.java").toString(),
                folder.resolve("src/shop/Shop.java").toString());
        assertThat(Topologies.named(both)).hasSize(1);
    }

    @Test
    void theLineOfAnElementThatAHelperMakesIsThatOfTheCallInDefine() throws IOException {
        Files.createDirectories(folder.resolve("src/common"));
        Files.createDirectories(folder.resolve("src/shop"));
        Cli.write(folder.resolve("src/common/House.java"), SHARED);
        Cli.write(folder.resolve("src/shop/Shop.java"), SHOP);
        var topology =
                Topologies.named(List.of(folder.resolve("src/shop").toString())).get(0);
        assertThat(topology.elements())
                .isNotEmpty()
                .allSatisfy(element -> assertThat(element.identity().origin()).hasToString("Shop.java:7"));
        Cli.write(folder.resolve("src/common/House.java"), SHARED.replace("\"web\"", "\"Web\""));
        assertThatThrownBy(() ->
                        Topologies.named(List.of(folder.resolve("src/shop").toString())))
                .hasMessageStartingWith("House.java:13");
    }

    private Project project(String text) throws IOException {
        return Project.of(Files.writeString(folder.resolve("tandem.properties"), text));
    }
}
