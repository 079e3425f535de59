package dev.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tandem.element.ElementKind;
import dev.tandem.harness.Command;
import dev.tandem.harness.Javac;
import dev.tandem.harness.TandemModule;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the module exports is what a user needs, and all of it. */
class JavaModuleTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tandem");

    private static final Set<String> EXPORTED = TandemModule.exported();

    private static final String TOPOLOGY = """
            package consumer;

            import static dev.tandem.Tandem.*;

            import dev.tandem.lowering.Lowering;

            public final class Main {
                public static void main(String[] arguments) {
                    var files = fileSystem("files").replicaInRecovery();
                    var shop = topology("shop")
                            .primary(EU_WEST_1, network("10.10.0.0/16"))
                            .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                            .state(stateBucket("shop-terraform-state"))
                            .entry(accelerator("edge").to(service("web").uses(files)))
                            .build();
                    Lowering.lower(shop).forEach(document -> System.out.println(document.json()));
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void letsAnotherModuleDefineATopologyAndFindsTheKindsOfItsElements() {
        assertThat(compile(TOPOLOGY)).isEmpty();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = TandemModule.path() + File.pathSeparator + folder.resolve("classes");
        var run = Command.run(folder, Map.of(), List.of(java, "-p", path, "-m", "consumer/consumer.Main"));
        assertThat(run.orFail().output()).contains("\"../../modules/efs\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.tandem.cli.Main",
                "dev.tandem.cdktf.replay.CdktfEngine",
                "dev.tandem.independence.RegionIndependence",
                "dev.tandem.report.TextReport",
                "dev.tandem.resilience.proof.Proof",
                "dev.tandem.terraform.source.SourceFile"
            })
    void keepsInternalClassesToItself(String internal) {
        var messages = compile("package consumer;\n\nimport " + internal + ";\n\nclass Uses {}\n");
        var hidden = internal.substring(0, internal.lastIndexOf('.'));
        assertThat(messages)
                .containsExactly("package " + hidden + " is not visible\n  (package " + hidden
                        + " is declared in module dev.tandem, which does not export it)");
    }

    @Test
    void keepsClassesOfAnElementToItself() {
        assertThat(compile("package consumer;\n\nimport dev.tandem.element.filesystem.FileSystemPart;\n"))
                .containsExactly("dev.tandem.element.filesystem.FileSystemPart is not public in"
                        + " dev.tandem.element.filesystem; cannot be accessed from outside package");
    }

    @Test
    void providesWhatTheServiceFilesName() throws IOException {
        var provided = TandemModule.descriptor().provides().stream()
                .collect(Collectors.toMap(
                        ModuleDescriptor.Provides::service, provides -> Set.copyOf(provides.providers())));
        assertThat(provided).containsKey(ElementKind.class.getName());
        try (Stream<Path> services = Files.list(Path.of("src/main/resources/META-INF/services"))) {
            var named = new HashMap<String, Set<String>>();
            for (var service : services.toList()) {
                named.put(String.valueOf(service.getFileName()), Set.copyOf(Files.readAllLines(service)));
            }
            assertThat(provided).isEqualTo(named);
        }
    }

    /** Otherwise a user gets a value whose type cannot be written down. */
    @Test
    void exportsEveryTypeThatItsExportedTypesMention() {
        assertThat(hidden(EXPORTED)).isEmpty();
    }

    @Test
    void namesATypeThatIsMentionedAndNotExported() {
        var fewer = new HashSet<>(EXPORTED);
        fewer.remove("dev.tandem.aws");
        assertThat(hidden(fewer)).contains("dev.tandem.topology.Site.region() mentions dev.tandem.aws.Region");
    }

    private List<String> compile(String main) {
        var module = "module consumer {\n    requires dev.tandem;\n}\n";
        Javac.write(folder, Map.of("module-info.java", module, "consumer/Main.java", main));
        return Javac.compile(folder, folder.resolve("classes"), "-cp", "", "-p", TandemModule.path());
    }

    private static List<String> hidden(Set<String> exported) {
        return HOUSE.stream()
                .filter(type -> isReachable(type, exported))
                .flatMap(type -> hidden(type, exported))
                .sorted()
                .toList();
    }

    private static Stream<String> hidden(JavaClass type, Set<String> exported) {
        return type.getMembers().stream().filter(JavaModuleTest::isOffered).flatMap(member -> mentioned(member)
                .filter(other -> other.getPackageName().startsWith("dev.tandem"))
                .filter(other -> !isReachable(other, exported))
                .map(other -> member.getFullName() + " mentions " + other.getName()));
    }

    private static boolean isReachable(JavaClass type, Set<String> exported) {
        return exported.contains(type.getPackageName())
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass()
                        .map(outer -> isReachable(outer, exported))
                        .orElse(true);
    }

    private static boolean isOffered(JavaMember member) {
        return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static Stream<JavaClass> mentioned(JavaMember member) {
        return types(member)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .collect(Collectors.toSet())
                .stream();
    }

    private static Stream<JavaType> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        var unit = (JavaCodeUnit) member;
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
    }
}
