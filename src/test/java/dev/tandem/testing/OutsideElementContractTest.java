package dev.tandem.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.Javac;
import dev.tandem.topology.Element;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract finds each flaw that an element from outside may have, loaded apart from Tandem. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideElementContractTest {

    private URLClassLoader loader;

    @BeforeAll
    void build(@TempDir Path classes) throws IOException {
        var path = System.getProperty("java.class.path");
        Assertions.assertThat(Javac.compile(Path.of("src/test/broken/java"), classes, "-cp", path))
                .isEmpty();
        var resources = Path.of("src/test/broken/resources").toUri().toURL();
        loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL(), resources}, getClass().getClassLoader());
    }

    @AfterAll
    void close() throws IOException {
        loader.close();
    }

    @Test
    void takesAnElementWithoutAFlaw() {
        assertThatCode(() -> ElementContract.verify(flawed("Broken", "none"))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            renamed      | The thing "orders" does not keep the name it is given: "letters" became "thing".
            unequal      | The thing "orders" is not equal to another one from the same call: make it a record of values.
            throws       | The thing "orders" cannot be used: the day is over
            illegal-name | The thing "orders" breaks the rule naming/accepted-by-aws: "Thing" cannot name an S3 bucket
            taken-name   | The thing "orders" breaks the rule naming/unique-in-aws:
            no-module    | The thing "orders" cannot be used: There is no Terraform module "nowhere": put it into the folder modules/nowhere of the jar whose elements call it.
            dangling     | The thing "orders" leaves module.nobody.arn in the stack shop-primary, which declares nothing of that name.
            variable     | The thing "orders" gives the module thing-of-others "colour" in the stack shop-primary, and that module has no such variable.
            missing      | The thing "orders" does not give the module thing-of-others its variable "name" in the stack shop-primary.
            output       | The thing "orders" asks for module.orders.colour in the stack shop-primary, and that module has no such output.
            provider     | The thing "orders" hands the provider aws.recovery to the module thing-of-others in the stack shop-primary, which has aws.
            region       | The thing "orders" names the recovery region in the primary stack, in "name": "thing-eu-central-1"
            dark         | The thing "orders" needs the primary region to recover (recovery/
            bytes        | The thing "orders" becomes other bytes when it is compiled once more, in shop-primary.
            elsewhere    | The thing "orders" rests on eu-nowhere-1, which is no region or zone of the topology: take them from Place.
            unnamed      | The thing "orders" has a component "eu-west-1/thing" without its name: begin with Place.component.
            down         | The thing "orders" is not up although nothing has failed: LOST.
            stranded     | The thing "orders" says that it is copied to the recovery region, but the proof does not use the copy when the primary region is lost: add a Promotion.
            idle         | The thing "orders" names eu-west-1/service-qldb among what can fail, but losing it changes nothing: let a component need it.
            no-row       | The thing "orders" has no row in the runbook: begin its chapter with Desk.fate.
            silent       | The thing "orders" does not say in the runbook what of it is in the recovery region.
            lossless     | The thing "orders" keeps data, but the runbook does not say how much of it is lost: use Fate.losing or Fate.losingEverything.
            """)
    void saysWhatIsWrong(String flaw, String sentence) {
        assertThatThrownBy(() -> ElementContract.verify(flawed("Broken", flaw)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(sentence)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void asksForTheFacetsThatEnginesCannotDoWithout() {
        assertThatThrownBy(() -> ElementContract.verify(flawed("Bare", "none")))
                .hasMessage("The bare thing \"orders\" has no part in the runbook: its kind must implement Recovered.");
    }

    private Function<String, Element> flawed(String type, String flaw) {
        return name -> {
            try {
                var of = Class.forName("broken." + type, true, loader).getMethod("of", String.class, String.class);
                return (Element) of.invoke(null, name, flaw);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("broken." + type, e);
            }
        };
    }
}
