package dev.tandem.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagram.Figure.Box;
import dev.tandem.diagram.Figure.Label;
import dev.tandem.diagram.Figure.Link;
import dev.tandem.diagram.Figure.Rectangle;
import dev.tandem.diagram.Figure.Role;
import dev.tandem.harness.Examples;
import dev.tandem.harness.Seeds;
import dev.tandem.lowering.RandomTopology;
import dev.tandem.resilience.proof.Estate;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture in which nothing lies over anything else. */
class FigureTest {

    static Stream<Arguments> figures() {
        return topologies()
                .flatMap(topology -> Stream.of(
                        Arguments.of(name(topology), Diagram.of(topology).figure()),
                        Arguments.of(
                                name(topology) + " with all that can fail",
                                Diagram.of(topology).everything())));
    }

    static Stream<Topology> topologies() {
        return Stream.of(
                        Examples.all().stream(),
                        Stream.of(7, 40, 1_000).map(Estate::of),
                        RandomTopology.soundSeeds(Seeds.orAsked(40)).mapToObj(RandomTopology::of))
                .flatMap(all -> all);
    }

    private static String name(Topology topology) {
        return topology.name() + " of " + topology.elements().size();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void noTwoBoxesOverlap(String name, Figure figure) {
        assertThat(overlaps(figure.boxes())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void boxesLieInWhatHoldsThemAndOnThePaper(String name, Figure figure) {
        var paper = new Rectangle(0, 0, figure.width(), figure.height());
        assertThat(figure.boxes()).allMatch(box -> paper.holds(box.where()));
        assertThat(figure.boxes()).allMatch(box -> box.holder()
                .map(holder -> where(figure, holder).holds(box.where()))
                .orElse(true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void noLabelLeavesItsBox(String name, Figure figure) {
        assertThat(figure.boxes()).allSatisfy(box -> assertThat(box.labels())
                .allMatch(label -> box.where().holds(label.where())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void noTwoLabelsOverlap(String name, Figure figure) {
        var labels = Stream.of(
                        figure.captions().stream(),
                        figure.links().stream().flatMap(link -> link.label().stream()),
                        figure.boxes().stream().flatMap(box -> box.labels().stream()))
                .flatMap(all -> all)
                .sorted(java.util.Comparator.comparingInt(label -> label.where().y()))
                .toList();
        var over = new ArrayList<String>();
        for (int one = 0; one < labels.size(); one++) {
            for (int other = one + 1; other < labels.size() && starts(labels, other) < ends(labels, one); other++) {
                if (labels.get(one).where().overlaps(labels.get(other).where())) {
                    over.add(
                            labels.get(one).text() + " and " + labels.get(other).text());
                }
            }
        }
        assertThat(over).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void noLineCrossesABoxThatItDoesNotBelongTo(String name, Figure figure) {
        assertThat(figure.links()).isNotEmpty();
        assertThat(figure.links().stream().flatMap(link -> crossed(figure, link)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void everyLineEndsAtItsBoxes(String name, Figure figure) {
        assertThat(figure.links()).allSatisfy(link -> {
            var corners = link.corners();
            assertThat(touches(where(figure, link.from()), corners.get(0))).isTrue();
            assertThat(touches(where(figure, link.to()), corners.get(corners.size() - 1)))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void theSameTopologyGivesTheSameBytes(Topology topology) {
        assertThat(Diagram.of(topology).svg()).isEqualTo(Diagram.of(topology).svg());
        assertThat(Diagram.of(topology).mermaid())
                .isEqualTo(Diagram.of(topology).mermaid());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everythingThatCanFailIsDrawnOnce(Topology topology) {
        var drawn = Diagram.of(topology).everything().boxes().stream()
                .flatMap(box -> box.atom().stream())
                .toList();
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        dev.tandem.resilience.proof.Proving.of(topology).atoms());
    }

    static Stream<Topology> examples() {
        return Examples.all().stream();
    }

    @Test
    void anEstateOfFortyServicesIsDrawnInGroups() {
        var groups = Diagram.of(Estate.of(40)).figure().boxes().stream()
                .filter(box -> box.role() == Role.GROUP)
                .flatMap(box -> box.labels().stream().limit(2).map(Label::text))
                .toList();
        assertThat(groups).containsExactly("40 of these", "service", "40 of these", "service");
    }

    @Test
    void noticesTwoBoxesThatOverlap() {
        var boxes = Diagram.of(Examples.all().get(0)).figure().boxes();
        var element = boxes.stream()
                .filter(box -> box.role() == Role.ELEMENT)
                .findFirst()
                .orElseThrow();
        var moved = new Box(
                "moved",
                Role.ELEMENT,
                new Rectangle(
                        element.where().x() + 1,
                        element.where().y() + 1,
                        element.where().width(),
                        element.where().height()),
                List.of(),
                element.holder(),
                element.atom(),
                element.component(),
                List.of());
        assertThat(overlaps(Stream.concat(boxes.stream(), Stream.of(moved)).toList()))
                .isNotEmpty();
    }

    private static List<String> overlaps(List<Box> boxes) {
        var holders = boxes.stream().collect(Collectors.toMap(Box::id, box -> holders(boxes, box)));
        var over = new ArrayList<String>();
        for (int one = 0; one < boxes.size(); one++) {
            for (int other = one + 1; other < boxes.size(); other++) {
                var a = boxes.get(one);
                var b = boxes.get(other);
                var nested = holders.getOrDefault(a.id(), Set.of()).contains(b.id())
                        || holders.getOrDefault(b.id(), Set.of()).contains(a.id());
                if (!nested && a.where().overlaps(b.where())) {
                    over.add(a.id() + " and " + b.id());
                }
            }
        }
        return over;
    }

    private static Set<String> holders(List<Box> boxes, Box box) {
        var all = new HashSet<String>();
        box.holder().ifPresent(holder -> {
            all.add(holder);
            boxes.stream().filter(one -> one.id().equals(holder)).forEach(one -> all.addAll(holders(boxes, one)));
        });
        return all;
    }

    private static Stream<String> crossed(Figure figure, Link link) {
        var own = new HashSet<>(Set.of(link.from(), link.to()));
        own.addAll(holders(figure.boxes(), box(figure, link.from())));
        own.addAll(holders(figure.boxes(), box(figure, link.to())));
        var corners = link.corners();
        return figure.boxes().stream()
                .filter(box -> !own.contains(box.id()))
                .filter(box -> Stream.iterate(1, corner -> corner < corners.size(), corner -> corner + 1)
                        .anyMatch(corner -> segment(corners.get(corner - 1), corners.get(corner))
                                .overlaps(box.where())))
                .map(box -> link.from() + " to " + link.to() + " crosses " + box.id());
    }

    private static Rectangle segment(Figure.Point from, Figure.Point to) {
        return new Rectangle(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()) + 1,
                Math.abs(from.y() - to.y()) + 1);
    }

    private static boolean touches(Rectangle where, Figure.Point point) {
        return point.x() >= where.x()
                && point.x() <= where.right()
                && point.y() >= where.y()
                && point.y() <= where.bottom();
    }

    private static int starts(List<Label> labels, int index) {
        return labels.get(index).where().y();
    }

    private static int ends(List<Label> labels, int index) {
        return labels.get(index).where().bottom();
    }

    private static Rectangle where(Figure figure, String id) {
        return box(figure, id).where();
    }

    private static Box box(Figure figure, String id) {
        return figure.boxes().stream()
                .filter(box -> box.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
