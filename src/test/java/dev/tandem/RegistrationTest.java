package dev.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tandem.element.ElementKind;
import dev.tandem.harness.TandemModule;
import dev.tandem.rules.Rule;
import dev.tandem.rules.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule or a kind of element that is written and not registered is asked by nobody: each there is, is. */
class RegistrationTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tandem");

    @Test
    void everyRuleIsAsked() {
        var asked = Rules.all().stream().map(rule -> rule.getClass().getName()).toList();
        assertThat(written(Rule.class)).hasSizeGreaterThan(80).isSubsetOf(asked);
    }

    @Test
    void everyKindIsFound() {
        var found = TandemModule.descriptor().provides().stream()
                .flatMap(provided -> provided.providers().stream())
                .toList();
        assertThat(written(ElementKind.class)).hasSizeGreaterThan(20).isSubsetOf(found);
    }

    private static List<String> written(Class<?> contract) {
        return HOUSE.stream()
                .filter(type -> type.isAssignableTo(contract))
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .toList();
    }
}
