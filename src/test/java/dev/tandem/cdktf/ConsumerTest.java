package dev.tandem.cdktf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.diagnostics.Release;
import dev.tandem.harness.Command;
import dev.tandem.harness.LocalRepository;
import dev.tandem.harness.Node;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that declares one dependency and has topologies in its CDKTF app. */
class ConsumerTest {

    private static final Pattern VERSION =
            Pattern.compile("<((?:cdktf|cdktf-provider-aws|constructs|jsii)\\.version)>([^<]+)<");

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>consumer</groupId>
              <artifactId>consumer</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>dev.tandem</groupId>
                  <artifactId>tandem-cdktf</artifactId>
                  <version>%s</version>
                  <type>pom</type>
                </dependency>
              </dependencies>
              <build>
                <pluginManagement>
                  <plugins>
                    <plugin><artifactId>maven-resources-plugin</artifactId><version>3.4.0</version></plugin>
                    <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.15.0</version></plugin>
                  </plugins>
                </pluginManagement>
              </build>
            </project>
            """;

    private static final String TOPOLOGY = """
            package consumer;

            import static dev.tandem.Tandem.*;

            import dev.tandem.topology.*;
            import java.util.List;

            public final class Shop implements TopologyDefinition {
                @Override
                public Topology define() {
                    return system("shop", 4);
                }

                @Override
                public List<Topology> defineAll() {
                    return List.of(define(), system("shop-staging", 2));
                }

                private static Topology system(String name, int instances) {
                    var orders = postgres("orders").version("16").replicaInRecovery();
                    return topology(name)
                            .primary(EU_WEST_1, network("10.1.0.0/16"))
                            .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                            .state(stateBucket(name + "-terraform-state"))
                            .entry(accelerator("edge").to(service("web").uses(orders).instances(instances)))
                            .build();
                }
            }
            """;

    private static final String APP = """
            package consumer;

            import com.hashicorp.cdktf.App;
            import com.hashicorp.cdktf.TerraformStack;
            import com.hashicorp.cdktf.providers.aws.provider.AwsProvider;
            import com.hashicorp.cdktf.providers.aws.vpc_endpoint.VpcEndpoint;
            import dev.tandem.aws.Region;
            import dev.tandem.cdktf.TandemStacks;

            public final class Main {
                public static void main(String[] arguments) {
                    var app = new App();
                    var shop = TandemStacks.into(app, new Shop().defineAll()).get("shop");
                    var ours = new TerraformStack(app, "ours");
                    AwsProvider.Builder.create(ours, "aws").region("eu-west-1").build();
                    VpcEndpoint.Builder.create(ours, "glue")
                            .vpcId(shop.in(Region.EU_WEST_1).vpcId())
                            .serviceName("com.amazonaws.eu-west-1.glue")
                            .subnetIds(shop.primary().dataSubnetIds())
                            .build();
                    app.synth();
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void compilesWithOneDependencyAndHasTheStacksOfTheDirectWriter() throws IOException {
        Node.orSkip();
        var project = folder.resolve("consumer");
        var sources = Files.createDirectories(project.resolve("src/main/java/consumer"));
        Files.writeString(project.resolve("pom.xml"), POM.formatted(Release.CURRENT.version()));
        Files.writeString(sources.resolve("Shop.java"), TOPOLOGY);
        Files.writeString(sources.resolve("Main.java"), APP);
        LocalRepository.in(folder)
                .maven(
                        project,
                        "compile",
                        "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath",
                        "-Dmdep.outputFile=class-path")
                .orFail();
        var path = project.resolve("target/classes")
                + File.pathSeparator
                + Files.readString(project.resolve("class-path"));
        java(project, path, "consumer.Main");
        java(project, path, "dev.tandem.cli.Main", "synth", "consumer.Shop", "-o", "direct");
        for (var stack : List.of("shop-primary", "shop-recovery", "shop-global", "shop-staging-primary")) {
            assertThat(modules(project.resolve("cdktf.out"), stack))
                    .as(stack)
                    .isEqualTo(modules(project.resolve("direct"), stack));
        }
        assertThat(project.resolve("cdktf.out/stacks/ours/cdk.tf.json"))
                .content()
                .contains("aws_vpc_endpoint", "terraform_remote_state");
        for (var file : List.of("modules/network/main.tf", "runbooks/shop-staging.md", "proofs/shop.txt")) {
            assertThat(project.resolve("cdktf.out").resolve(file)).isNotEmptyFile();
        }
        assertThat(project.resolve("cdktf.out/modules/rds/main.tf"))
                .hasSameTextualContentAs(project.resolve("direct/modules/rds/main.tf"));
    }

    @Test
    void namesTheVersionsThatTandemIsTriedWith() throws IOException {
        var own = Files.readString(Path.of("src/cdktf/pom.xml"));
        assertThat(versions(own)).hasSize(4).isEqualTo(versions(Files.readString(Path.of("pom.xml"))));
        assertThat(own).contains("<version>" + Release.CURRENT.version() + "</version>\n  <packaging>pom");
    }

    private static Map<String, String> versions(String pom) {
        return VERSION.matcher(pom).results().collect(Collectors.toMap(found -> found.group(1), ConsumerTest::second));
    }

    private static String second(MatchResult found) {
        return found.group(2);
    }

    private static void java(Path project, String path, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-cp", path));
        command.addAll(List.of(arguments));
        Command.run(project, Map.of(), command).orFail();
    }

    private static Object modules(Path output, String stack) throws IOException {
        var file = Files.readString(output.resolve("stacks/" + stack + "/cdk.tf.json"));
        var modules = new ObjectMapper().readTree(file).path("module");
        assertThat(modules).isNotEmpty();
        modules.forEach(module -> ((ObjectNode) module).remove("//"));
        return modules;
    }
}
