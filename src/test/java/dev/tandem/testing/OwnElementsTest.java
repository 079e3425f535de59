package dev.tandem.testing;

import static dev.tandem.Tandem.*;

import dev.tandem.topology.Element;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tandem's own elements keep the contract that those from outside are held to. */
class OwnElementsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("elements")
    void keepTheContract(String words, Function<String, Element> element) {
        ElementContract.verify(element);
    }

    static Stream<Arguments> elements() {
        return Stream.of(
                element("file system", name -> fileSystem(name).replicaInRecovery()),
                element("search", name -> search(name).followerInRecovery()),
                element("topic", name -> topic(name)),
                element("queue", name -> queue(name)),
                element("mail", name -> mail(name, name + ".example")),
                element("key", name -> key(name)),
                element("kubernetes", name -> kubernetes(name)),
                element("bastion", name -> bastion(name)),
                element("external", name -> external(name).inZones(3)),
                element("alerts", name -> alerts(name).email(variable("operations"))),
                element("module", OwnElementsTest::valkey));
    }

    private static Element valkey(String name) {
        return module(name, folder("docs/modules/valkey"))
                .takes("name", nameInAws())
                .takes("vpc_id", network().id())
                .takes("subnet_ids", network().dataSubnets())
                .takes("client_security_group_ids", clients())
                .takes("kms_key_arn", key())
                .gives("address")
                .asEndpoint(6379);
    }

    private static Arguments element(String words, Function<String, Element> element) {
        return Arguments.of(words, element);
    }
}
