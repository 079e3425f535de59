package dev.tandem.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns Markdown of the repository into HTML whose links lead to pages of the site, and notes what they lead to. */
final class MarkdownPages {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private final Set<Path> linked = new TreeSet<>();

    /** The HTML of a text that stands at a path of the repository. */
    String html(Path at, String markdown) {
        var document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                visitChildren(link);
                destination(at, link.getDestination())
                        .ifPresentOrElse(link::setDestination, () -> replaceByItsText(link));
            }

            @Override
            public void visit(Image image) {
                destination(at, image.getDestination()).ifPresent(image::setDestination);
            }
        });
        return RENDERER.render(document)
                .replace("<pre>", "<pre tabindex=\"0\">")
                .replace("<th></th>", "<td></td>");
    }

    /** The files of the repository that links lead to. */
    Set<Path> linked() {
        return linked;
    }

    /** Where something of the repository stands in the site. */
    static String address(Path file) {
        var path = file.toString();
        if (path.equals("README.md")) {
            return "index.html";
        }
        return path.endsWith(".svg") || path.endsWith(".html") ? path : path.replaceFirst("\\.md$", "") + ".html";
    }

    /** How one page of the site names another one. */
    static String relative(Path from, Path to) {
        return Path.of("/" + address(from))
                .resolveSibling(".")
                .normalize()
                .relativize(Path.of("/" + address(to)))
                .toString();
    }

    private Optional<String> destination(Path at, String destination) {
        if (destination.startsWith("#") || destination.matches("[a-z]+:.*")) {
            return Optional.of(destination);
        }
        int hash = destination.indexOf('#');
        var path = hash < 0 ? destination : destination.substring(0, hash);
        var file = at.resolveSibling(path).normalize();
        if (Files.isDirectory(file)) {
            file = file.resolve("README.md");
        }
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        linked.add(file);
        return Optional.of(relative(at, file) + (hash < 0 ? "" : destination.substring(hash)));
    }

    /** Folders without a page have nothing to show. */
    private static void replaceByItsText(Link link) {
        Node child = link.getFirstChild();
        while (child != null) {
            var next = child.getNext();
            link.insertBefore(child);
            child = next;
        }
        link.unlink();
    }
}
