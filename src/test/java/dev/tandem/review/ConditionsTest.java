package dev.tandem.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tandem.review.condition.Condition;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void everyConditionThatIsWrittenIsAsked() {
        var written = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.tandem.review")
                        .stream()
                        .filter(type -> type.isAssignableTo(Condition.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(written)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(Conditions.all().stream()
                        .map(condition -> condition.getClass().getName())
                        .toList());
    }

    @Test
    void noTwoConditionsHaveOneId() {
        assertThat(Conditions.ids()).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("review/[a-z-]+"));
    }
}
