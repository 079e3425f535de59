package dev.tandem.diagram;

import dev.tandem.diagram.Figure.Box;
import dev.tandem.diagram.Figure.Label;
import dev.tandem.diagram.Figure.Link;
import dev.tandem.diagram.Figure.Rectangle;
import dev.tandem.diagram.Figure.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Writes pictures as SVG, a shape in a line, so that a difference can be read. */
public final class SvgWriter {

    private static final String STYLE = resource("diagram.css");

    private final StringBuilder svg = new StringBuilder();
    private final Figure figure;
    private final String prefix;

    private SvgWriter(Figure figure, String prefix) {
        this.figure = figure;
        this.prefix = prefix;
    }

    /** A document of its own, with its style. */
    public static String document(Figure figure) {
        return new SvgWriter(figure, "").write(Optional.of(STYLE));
    }

    /**
     * An element for a page that has the style.
     *
     * @param prefix what every id begins with, so that several pictures fit in one page
     */
    public static String inline(Figure figure, String prefix) {
        return new SvgWriter(figure, prefix).write(Optional.empty());
    }

    /** The style of pictures. */
    public static String style() {
        return STYLE;
    }

    private String write(Optional<String> style) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"diagram\" width=\"" + figure.width()
                + "\" height=\"" + figure.height() + "\" viewBox=\"0 0 " + figure.width() + " " + figure.height()
                + "\" role=\"img\" aria-labelledby=\"" + prefix + "title " + prefix + "desc\">\n");
        line("<title id=\"" + prefix + "title\">" + escaped("Topology " + figure.title()) + "</title>");
        line("<desc id=\"" + prefix + "desc\">" + escaped(figure.description()) + "</desc>");
        style.ifPresent(text -> line("<style>\n" + text + "</style>"));
        line(
                "<defs><marker id=\"" + prefix + "arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\""
                        + " markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"tip\" d=\"M0 0 8 4 0 8z\"/></marker></defs>");
        line("<rect class=\"paper\" width=\"" + figure.width() + "\" height=\"" + figure.height() + "\"/>");
        figure.boxes().stream().filter(box -> box.role() == Role.REGION).forEach(this::box);
        figure.columns().forEach(column -> line("<rect class=\"column\"" + place(column) + " rx=\"4\"/>"));
        figure.boxes().stream().filter(box -> box.role() != Role.REGION).forEach(this::box);
        figure.captions().forEach(caption -> line(text(caption)));
        figure.links().forEach(this::link);
        return svg.append("</svg>\n").toString();
    }

    private void box(Box box) {
        var atom =
                box.atom().map(name -> " data-atom=\"" + escaped(name) + "\"").orElse("");
        var part = box.component()
                .map(name -> " data-part=\"" + escaped(name) + "\"")
                .orElse("");
        var group = box.members().isEmpty() ? "" : " data-group=\"" + escaped(box.id()) + "\"";
        var words = new StringBuilder();
        box.labels().forEach(label -> words.append(text(label)));
        line("<g id=\"" + escaped(prefix + slug(box.id())) + "\" class=\"" + word(box.role()) + "\"" + atom + part
                + group
                + "><rect" + place(box.where()) + " rx=\"" + (box.role() == Role.CHIP ? 9 : 5) + "\"/>" + words
                + "</g>");
    }

    private void link(Link link) {
        var path = new StringBuilder();
        for (var corner : link.corners()) {
            path.append(path.length() == 0 ? "M" : "L")
                    .append(corner.x())
                    .append(' ')
                    .append(corner.y());
        }
        line("<path class=\"link " + (link.copies() ? "copies" : "clients") + (link.usual() ? "" : " standby")
                + "\" marker-end=\"url(#" + prefix + "arrow)\" d=\"" + path + "\"/>");
        link.label().ifPresent(label -> line(text(label)));
    }

    private static String text(Label label) {
        return "<text x=\"" + label.where().x() + "\" y=\"" + (label.where().y() + label.size()) + "\" class=\"s"
                + label.size() + (label.bold() ? " bold" : "") + (label.quiet() ? " quiet" : "") + "\">"
                + escaped(label.text()) + "</text>";
    }

    private static String place(Rectangle where) {
        return " x=\"" + where.x() + "\" y=\"" + where.y() + "\" width=\"" + where.width() + "\" height=\""
                + where.height() + "\"";
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an id may hold, so that a link to it needs no escapes. */
    private static String slug(String id) {
        return id.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (var stream = SvgWriter.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
