package dev.tandem.element.key;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.Rule;
import dev.tandem.topology.Element;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyRulesTest {

    private static final Rule SYMMETRIC = new EncryptsSymmetrically();

    @ParameterizedTest(name = "{0}")
    @MethodSource("asymmetric")
    void reportsADatabaseUnderAKeyThatIsNotSymmetric(Key key) {
        assertThat(summaries(SYMMETRIC, bankWith(ledger().encryptedWith(key))))
                .containsExactly("The database is encrypted with the key \"odd\" of spec "
                        + key.material().spec() + ": AWS services encrypt with symmetric keys only.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elements")
    void reportsWhateverElseIsUnderAnAsymmetricKey(Element element) {
        assertThat(summaries(SYMMETRIC, bank().with(element).build()))
                .singleElement()
                .asString()
                .startsWith("The " + element.kind() + " is encrypted with the key \"odd\"");
    }

    @Test
    void staysQuietAboutASymmetricKey() {
        assertThat(summaries(SYMMETRIC, bankWith(ledger().encryptedWith(key("data")))))
                .isEmpty();
    }

    @Test
    void staysQuietAboutAnAsymmetricKeyThatAServiceUses() {
        var accounts = service("accounts").port(8082).uses(ledger(), odd().signing());
        assertThat(summaries(SYMMETRIC, bankWith(accounts))).isEmpty();
    }

    @Test
    void reportsAKeyThatOpensNothingOfTheOtherRegion() {
        var accounts = service("accounts").port(8082).uses(ledger(), odd().separateInRecovery("a test"));
        assertThat(summaries(new SameKeyInBothRegions(), bankWith(accounts)))
                .singleElement()
                .asString()
                .startsWith("The key is another one in eu-central-1");
    }

    @Test
    void staysQuietAboutAKeyThatIsTheSameThere() {
        var accounts = service("accounts").port(8082).uses(ledger(), odd());
        assertThat(summaries(new SameKeyInBothRegions(), bankWith(accounts))).isEmpty();
    }

    @Test
    void staysQuietAboutASeparateKeyThatOnlyAwsUses() {
        var separate = ledger().encryptedWith(odd().separateInRecovery("a test"));
        assertThat(summaries(new SameKeyInBothRegions(), bankWith(separate))).isEmpty();
    }

    static Stream<Key> asymmetric() {
        return Stream.of(odd().signing(), odd().asymmetricEncryption(), odd().hmac(), odd().keyAgreement());
    }

    static Stream<Element> elements() {
        var signing = odd().signing();
        return Stream.of(
                fileSystem("files").encryptedWith(signing),
                mail("letters", "bank.example").encryptedWith(signing),
                search("products").encryptedWith(signing),
                secret("api-token").encryptedWith(signing));
    }

    private static Key odd() {
        return key("odd");
    }
}
