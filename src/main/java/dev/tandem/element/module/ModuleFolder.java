package dev.tandem.element.module;

import dev.tandem.terraform.source.ModuleVariable;
import dev.tandem.terraform.source.SourceBlock;
import dev.tandem.terraform.source.SourceException;
import dev.tandem.terraform.source.SourceFile;
import dev.tandem.topology.InvalidDefinitionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A folder with a Terraform module, as it was read when the topology was defined.
 *
 * @param path as the user wrote it
 * @param files the content of each file, by its path inside
 */
public record ModuleFolder(String path, SortedMap<String, Content> files) {

    /** Folders of a module that no call of it reads. */
    private static final Set<String> UNUSED = Set.of("examples", "example", "tests", "test");

    /** Copies the files. */
    public ModuleFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads a folder. A path that is not absolute is relative to the folder in which Tandem runs. Left out are hidden
     * files, tests, examples, states and values of variables.
     *
     * @throws InvalidDefinitionException if there is no module, if a file of it is not Terraform configuration, or if it calls a module outside
     */
    public static ModuleFolder at(String path) {
        var folder = existing(InvalidDefinitionException.given(path, "folder"));
        var files = new TreeMap<String, Content>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                var inside = folder.relativize(file);
                if (isPart(inside)) {
                    files.put(inside.toString().replace('\\', '/'), new Content(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var module = new ModuleFolder(path, files);
        module.check();
        return module;
    }

    private static Path existing(String path) {
        try {
            var folder = Path.of(path);
            InvalidDefinitionException.unless(
                    Files.isDirectory(folder),
                    "There is no folder \"" + path + "\": give the folder of a Terraform module, relative to the one in"
                            + " which Tandem runs.");
            InvalidDefinitionException.unless(
                    !Set.of("", ".", "..", "null").contains(nameOf(path)),
                    "The folder \"" + path
                            + "\" has no name in its path, which the copy of it would have: give a path such as"
                            + " \"infra/modules/valkey\".");
            return folder;
        } catch (InvalidPathException e) {
            throw new InvalidDefinitionException(
                    "\"" + path + "\" is not a path: give the folder of a Terraform module.");
        }
    }

    private static boolean isPart(Path inside) {
        var hidden = StreamSupport.stream(inside.spliterator(), false)
                .anyMatch(part -> part.toString().startsWith("."));
        var name = String.valueOf(inside.getFileName());
        return !hidden
                && !UNUSED.contains(String.valueOf(inside.getName(0)))
                && !name.contains(".tfstate")
                && !name.endsWith(".tfvars")
                && !name.endsWith(".tfvars.json");
    }

    private void check() {
        InvalidDefinitionException.unless(
                blocks().findAny().isPresent(),
                "The folder \"" + path + "\" holds no Terraform module: put its .tf files there, or correct the path.");
        files.keySet().stream().filter(SourceFile::isConfiguration).forEach(this::checkSources);
        follow("", new ArrayDeque<>());
    }

    /** Follows the modules inside, which may not lead back to one of their callers. */
    private void follow(String module, Deque<String> callers) {
        InvalidDefinitionException.unless(
                !callers.contains(module),
                "A module in \"" + path + "\" calls itself, by way of \"" + module + "\": remove that call.");
        callers.push(module);
        blocks(module)
                .filter(block -> block.is("module"))
                .flatMap(block -> block.text("source").stream())
                .filter(source -> source.startsWith("."))
                .forEach(source ->
                        follow(Path.of(module, source).normalize().toString().replace('\\', '/'), callers));
        callers.pop();
    }

    private void checkSources(String file) {
        var parent = Optional.ofNullable(Path.of(file).getParent()).orElse(Path.of(""));
        for (var block : blocksOf(file)) {
            var source = block.is("module") ? block.text("source").orElse("") : "";
            InvalidDefinitionException.unless(
                    !source.startsWith(".")
                            || !parent.resolve(source).normalize().startsWith(".."),
                    "The module in \"" + path + "\" calls \"" + source
                            + "\", which is outside of its folder and would not be copied: move it inside.");
        }
    }

    /** The blocks of the module itself, without those of modules inside. */
    Stream<SourceBlock> blocks() {
        return blocks("");
    }

    /** The blocks of a module inside, by its path; of the module itself, if that is empty. */
    private Stream<SourceBlock> blocks(String module) {
        var folder = module.isEmpty() ? module : module + "/";
        return files.keySet().stream()
                .filter(file -> file.startsWith(folder) && file.indexOf('/', folder.length()) < 0)
                .filter(SourceFile::isConfiguration)
                .flatMap(file -> blocksOf(file).stream());
    }

    /** All blocks, those of modules inside as well. */
    Stream<SourceBlock> allBlocks() {
        return files.keySet().stream().filter(SourceFile::isConfiguration).flatMap(file -> blocksOf(file).stream());
    }

    private List<SourceBlock> blocksOf(String file) {
        try {
            return SourceFile.blocks(path + "/" + file, new String(content(file), StandardCharsets.UTF_8));
        } catch (SourceException e) {
            throw new InvalidDefinitionException(String.valueOf(e.getMessage()));
        }
    }

    /** The variables, by name. */
    SortedMap<String, ModuleVariable> variables() {
        return ModuleVariable.in(blocks());
    }

    /** The outputs by name, and whether Terraform hides their values. */
    SortedMap<String, Boolean> outputs() {
        var outputs = new TreeMap<String, Boolean>();
        blocks().filter(block -> block.is("output"))
                .forEach(block -> outputs.put(
                        block.label(0),
                        block.argument("sensitive").filter("true"::equals).isPresent()));
        return outputs;
    }

    /** The provider configurations that it asks its caller for, beside the one without an alias. */
    List<String> aliases() {
        return blocks().filter(block -> block.is("terraform"))
                .flatMap(block -> block.inside("required_providers"))
                .flatMap(block -> block.argument("aws").stream())
                .flatMap(text -> Aliases.in(text).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What the copy of it is called in the folder of modules: no module of Tandem's has a name like that. */
    String copy() {
        return "own-" + nameOf(path).replaceAll("[^a-zA-Z0-9_.-]", "-");
    }

    /** An output by its name. */
    String output(String name) {
        var known = outputs().keySet();
        InvalidDefinitionException.unless(
                known.contains(InvalidDefinitionException.given(name, "output")),
                "The module in \"" + path + "\" has no output \"" + name + "\": it has "
                        + (known.isEmpty() ? "none" : String.join(", ", known)) + ".");
        return name;
    }

    private static String nameOf(String path) {
        return String.valueOf(Path.of(path).normalize().getFileName());
    }

    private byte[] content(String file) {
        var content = files.get(file);
        return content == null ? new byte[0] : content.bytes();
    }
}
