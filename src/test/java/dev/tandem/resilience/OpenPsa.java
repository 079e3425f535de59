package dev.tandem.resilience;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads coherent fault trees in the Open-PSA model exchange format. A tree says what fails; a model says what is up; so
 * each formula is turned into its dual.
 */
final class OpenPsa {

    private final Map<String, Element> gates = new LinkedHashMap<>();
    private final Map<String, Element> basicEvents = new LinkedHashMap<>();
    private final Map<String, Element> parameters = new LinkedHashMap<>();
    private final Map<String, Boolean> houseEvents = new TreeMap<>();

    private OpenPsa() {}

    static FaultTree read(String resource) throws IOException, SAXException, ParserConfigurationException {
        try (var in = OpenPsa.class.getResourceAsStream("/openpsa/" + resource)) {
            return read(Objects.requireNonNull(in, resource));
        }
    }

    static FaultTree read(InputStream in) throws IOException, SAXException, ParserConfigurationException {
        var reader = new OpenPsa();
        reader.define(
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(in)
                        .getDocumentElement(),
                "");
        return reader.tree();
    }

    private void define(Element parent, String scope) {
        for (var child : children(parent)) {
            var name = scope + child.getAttribute("name");
            switch (child.getTagName()) {
                case "define-fault-tree", "model-data" -> define(child, "");
                case "define-component" -> define(child, name + ".");
                case "define-gate" -> gates.put(name, child);
                case "define-basic-event" -> basicEvents.put(name, child);
                case "define-parameter" -> parameters.put(name, child);
                case "define-house-event" -> houseEvents.put(name, isTrue(only(child)));
                case "label", "attributes" -> {}
                default -> throw unsupported(child);
            }
        }
    }

    private FaultTree tree() {
        var builder = Model.builder();
        gates.forEach((name, gate) -> builder.component(Component.of(name, up(only(gate), scopeOf(name)))));
        builder.entry(EntryPoint.of(FaultTree.TOP, Expr.part(top())));
        var values = new Expressions(parameters);
        var probabilities = new TreeMap<String, Double>();
        basicEvents.forEach((name, event) -> probabilities.put(name, values.value(only(event))));
        return new FaultTree(builder.build(), probabilities);
    }

    /** What has to hold for a formula not to come true. */
    private Expr up(Element formula, String scope) {
        return switch (formula.getTagName()) {
            case "and" -> new Any(operands(formula, scope));
            case "or" -> new All(operands(formula, scope));
            case "atleast" -> {
                var operands = operands(formula, scope);
                int failing = Integer.parseInt(formula.getAttribute("min"));
                yield new AtLeast(operands.size() - failing + 1, operands);
            }
            case "gate" -> Expr.part(resolved(formula, scope));
            case "basic-event" -> basicEvent(formula.getAttribute("name"));
            case "house-event" -> constant(houseEvents.getOrDefault(formula.getAttribute("name"), false));
            case "constant" -> constant(isTrue(formula));
            case "event" -> event(formula, scope);
            default -> throw unsupported(formula);
        };
    }

    private Expr event(Element formula, String scope) {
        var name = formula.getAttribute("name");
        if (gates.containsKey(scope + name) || gates.containsKey(name)) {
            return Expr.part(resolved(formula, scope));
        }
        return houseEvents.containsKey(name) ? constant(houseEvents.getOrDefault(name, false)) : basicEvent(name);
    }

    private List<Expr> operands(Element formula, String scope) {
        return children(formula).stream().map(child -> up(child, scope)).toList();
    }

    private String resolved(Element reference, String scope) {
        var name = reference.getAttribute("name");
        return gates.containsKey(scope + name) ? scope + name : name;
    }

    /** The gate that no other one reads. */
    private String top() {
        var read = new ArrayList<String>();
        gates.forEach((name, gate) -> read(only(gate), scopeOf(name), read));
        return gates.keySet().stream()
                .filter(name -> !read.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private void read(Element formula, String scope, List<String> read) {
        if (List.of("gate", "event").contains(formula.getTagName())) {
            read.add(resolved(formula, scope));
        }
        children(formula).forEach(child -> read(child, scope, read));
    }

    private static String scopeOf(String name) {
        return name.substring(0, name.lastIndexOf('.') + 1);
    }

    private static Expr basicEvent(String name) {
        return Atom.alone(Atom.Kind.NODE, name);
    }

    private static Expr constant(boolean failed) {
        return failed ? Expr.NEVER : Expr.ALWAYS;
    }

    private static boolean isTrue(Element constant) {
        return constant.getAttribute("value").equals("true");
    }

    private static Element only(Element parent) {
        return children(parent).stream()
                .filter(child -> !List.of("label", "attributes").contains(child.getTagName()))
                .findFirst()
                .orElseThrow();
    }

    static List<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .flatMap(node -> node instanceof Element element ? Stream.of(element) : Stream.empty())
                .toList();
    }

    static IllegalArgumentException unsupported(Element element) {
        return new IllegalArgumentException("<" + element.getTagName() + "> is not part of a coherent fault tree.");
    }
}
