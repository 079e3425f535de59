package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cache of compiled classes keeps, and what it does not believe. */
class ClassCacheTest {

    private static final String SHOP = "public class Shop { static int a() { return 1; } }";
    private static final String OTHER = "public class Shop { static int b() { return 2; } }";

    @TempDir
    Path folder;

    @Test
    void theSameSourcesAreReadFromTheCache() throws IOException {
        var shop = source("a", SHOP);
        var other = source("b", OTHER);
        var fresh = cache().compiled(shop, List.of());
        assertSame(cache().compiled(shop, List.of()), fresh);
        var ofShop = onlyEntry();
        var otherClasses = cache().compiled(other, List.of());
        var ofOther = entries().stream()
                .filter(entry -> !entry.equals(ofShop))
                .findFirst()
                .orElseThrow();
        Files.write(ofShop, Files.readAllBytes(ofOther));
        assertSame(cache().compiled(shop, List.of()), otherClasses);
    }

    @Test
    void aChangedSourceIsCompiledAgain() throws IOException {
        var shop = source("a", SHOP);
        cache().compiled(shop, List.of());
        source("a", OTHER);
        assertSame(cache().compiled(shop, List.of()), SourceCompiler.compile(shop, List.of()));
        assertThat(entries()).hasSize(2);
    }

    @Test
    void aDamagedEntryIsIgnoredAndWrittenAnew() throws IOException {
        var shop = source("a", SHOP);
        var fresh = cache().compiled(shop, List.of());
        var sound = Files.readAllBytes(onlyEntry());
        for (var damaged : List.of(new byte[0], new byte[10], flipped(sound))) {
            Files.write(onlyEntry(), damaged);
            assertSame(cache().compiled(shop, List.of()), fresh);
            assertThat(onlyEntry()).hasBinaryContent(sound);
        }
    }

    @Test
    void offKeepsNothing() {
        var off = ClassCache.named(Optional.of("off"), folder.resolve("cache"));
        assertSame(off.compiled(source("a", SHOP), List.of()), SourceCompiler.compile(source("a", SHOP), List.of()));
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void withoutASettingTheUsualFolderIsTaken() {
        ClassCache.named(Optional.empty(), folder.resolve("usual")).compiled(source("a", SHOP), List.of());
        assertThat(folder.resolve("usual")).isNotEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFailure() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file");
        assertThat(cache().compiled(source("a", SHOP), List.of()).classes()).containsOnlyKeys("Shop");
    }

    @Test
    void sourcesThatDoNotCompileAreNotKept() {
        var wrong = source("a", "public class Shop {");
        assertThatThrownBy(() -> cache().compiled(wrong, List.of())).isInstanceOf(Failure.class);
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void runsShareTheFolder() throws IOException {
        var shop = source("a", SHOP);
        var fresh = SourceCompiler.compile(shop, List.of());
        IntStream.range(0, 8).parallel().forEach(run -> assertSame(cache().compiled(shop, List.of()), fresh));
        try (var files = Files.list(folder.resolve("cache"))) {
            assertThat(files).containsExactly(onlyEntry());
        }
    }

    /** The key is of the named files alone, so that a change of another one would not be seen. */
    @Test
    void keepsNothingThatWasCompiledTogetherWithAnotherFile() throws IOException {
        Files.createDirectories(folder.resolve("src/common"));
        Files.createDirectories(folder.resolve("src/shop"));
        var house = "package common; public class House { public static final int PORT = %d; }";
        Cli.write(folder.resolve("src/common/House.java"), house.formatted(1));
        var shop = Cli.write(
                folder.resolve("src/shop/Shop.java"),
                "package shop; public class Shop { public int port() { return common.House.PORT; } }");
        var before = cache().compiled(List.of(shop), List.of());
        assertThat(before.classes()).containsKeys("common.House", "shop.Shop");
        Cli.write(folder.resolve("src/common/House.java"), house.formatted(2));
        assertThat(cache().compiled(List.of(shop), List.of()).classes().get("shop.Shop"))
                .isNotEqualTo(before.classes().get("shop.Shop"));
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    private ClassCache cache() {
        return ClassCache.named(Optional.of(folder.resolve("cache").toString()), folder.resolve("usual"));
    }

    private List<Path> source(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return List.of(Cli.write(folder.resolve(name).resolve("Shop.java"), text));
    }

    private List<Path> entries() throws IOException {
        try (var files = Files.list(folder.resolve("cache"))) {
            return files.filter(file -> file.toString().endsWith(".classes")).toList();
        }
    }

    private Path onlyEntry() throws IOException {
        assertThat(entries()).hasSize(1);
        return entries().get(0);
    }

    private static byte[] flipped(byte[] sound) {
        var damaged = sound.clone();
        damaged[sound.length / 2] ^= 1;
        return damaged;
    }

    private static void assertSame(Compiled actual, Compiled expected) {
        assertThat(actual.sources()).isEqualTo(expected.sources());
        assertThat(actual.classes().keySet()).isEqualTo(expected.classes().keySet());
        actual.classes().forEach((name, bytes) -> assertThat(bytes)
                .isEqualTo(expected.classes().get(name)));
    }
}
