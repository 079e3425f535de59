package dev.tandem.element.filesystem;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file system can never be is refused on the spot, in one sentence with the value and what is allowed. */
class FileSystemArgumentsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({"numbers", "paths", "words", "nothings"})
    void isRefusedInOneSentence(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidDefinitionException.class).hasMessage(sentence);
    }

    @Test
    void accessPointsMeanTheSameInWhateverOrderTheyAreWritten() {
        var one = fileSystem("files").accessPoints(accessPoint("a"), accessPoint("b"));
        var other = fileSystem("files").accessPoints(accessPoint("b")).accessPoints(accessPoint("a"));
        assertThat(one).isEqualTo(other);
        assertThat(one.accessPoints()).containsOnlyKeys("a", "b", AccessPoint.SHARED);
    }

    @Test
    void theLongestPathAndTheLastUserAreTaken() {
        var path = "/" + "a".repeat(99);
        var point = accessPoint("deep").rootDirectory(path).posixUser(4_294_967_295L, 1);
        assertThat(point).isEqualTo(new AccessPoint("deep", path, 4_294_967_295L, 1));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                fault("A throughput of 0 MiB/s cannot be provisioned: EFS takes 1 to 3414.", () -> fileSystem("a")
                        .provisionedThroughput(0)),
                fault("A throughput of 3415 MiB/s cannot be provisioned: EFS takes 1 to 3414.", () -> fileSystem("a")
                        .provisionedThroughput(3415)),
                fault(moved("45 days"), () -> fileSystem("a").infrequentAccessAfter(days(45))),
                fault(moved("36 hours"), () -> fileSystem("a").archiveAfter(hours(36))),
                fault(owned(0, 1), () -> fileSystem("a").posixUser(0, 1)),
                fault(owned(1, 0), () -> accessPoint("a").posixUser(1, 0)),
                fault(owned(4_294_967_296L, 1), () -> accessPoint("a").posixUser(4_294_967_296L, 1)));
    }

    static Stream<Arguments> paths() {
        return Stream.of("/", "files", "/a/b/c/d/e", "/a/", "//a", "/a b", "/..", "/" + "a".repeat(100))
                .map(path -> fault(led(path), () -> fileSystem("a").rootDirectory(path)));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                fault(reasonFor("oneZone"), () -> fileSystem("a").oneZone(" ")),
                fault(reasonFor("withoutBackups"), () -> fileSystem("a").withoutBackups("")),
                fault(
                        "\"Reports\" cannot name an access point: use lower-case letters and digits in words joined by"
                                + " single hyphens, starting with a letter, such as \"reports\".",
                        () -> accessPoint("Reports")),
                fault("There is an access point \"b\" already: choose another name.", () -> fileSystem("a")
                        .accessPoints(accessPoint("b"), accessPoint("b").posixUser(2, 2))),
                fault(
                        "There is an access point \"shared\" already: choose another name, or shape the shared one with"
                                + " rootDirectory and posixUser.",
                        () -> fileSystem("a").accessPoints(accessPoint("shared"))));
    }

    /** Java lets a user write null, and the sentence says where. */
    @SuppressWarnings("NullAway")
    static Stream<Arguments> nothings() {
        return Stream.of(
                fault("The name must not be null.", () -> fileSystem(null)),
                fault("The name must not be null.", () -> accessPoint(null)),
                fault("The path must not be null.", () -> fileSystem("a").rootDirectory(null)),
                fault("The access point must not be null.", () -> fileSystem("a")
                        .accessPoints(accessPoint("b"), null)),
                fault("The key must not be null.", () -> fileSystem("a").encryptedWith(null)));
    }

    private static String moved(String after) {
        return "Files cannot be moved after " + after + ": EFS offers 1, 7, 14, 30, 60, 90, 180, 270 and 365 days.";
    }

    private static String owned(long user, long group) {
        return "User " + user + " and group " + group + " cannot own an access point: both are from 1 to 4294967295,"
                + " since 0 is root, which no service is granted.";
    }

    private static String led(String path) {
        return "\"" + path + "\" cannot be the directory of an access point: give 1 to 4 levels below /, of letters,"
                + " digits, dots, underscores and hyphens, at most 100 characters in all.";
    }

    private static String reasonFor(String call) {
        return "The call " + call + "(...) needs a reason that a reviewer can judge; it is blank.";
    }

    private static Arguments fault(String sentence, ThrowingCallable call) {
        return arguments(sentence, call);
    }
}
