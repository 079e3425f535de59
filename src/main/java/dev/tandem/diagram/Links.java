package dev.tandem.diagram;

import dev.tandem.aws.DurationRange;
import dev.tandem.diagram.Figure.Box;
import dev.tandem.diagram.Figure.Label;
import dev.tandem.diagram.Figure.Link;
import dev.tandem.diagram.Figure.Point;
import dev.tandem.resilience.Loss;
import dev.tandem.resilience.proof.Times;
import dev.tandem.topology.RegionRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a picture: where clients come in, and where data is copied. */
final class Links {

    private static final int LANE = 9;
    private static final int OUTER = 8;
    private static final int PORT = 14;
    private static final int LEAST_GAP = 96;

    private final Sheet sheet;
    private final List<Frame> frames;
    private final Grouping grouping;
    private final Map<String, Loss> copies = new LinkedHashMap<>();

    Links(Sheet sheet, List<Frame> frames, Grouping grouping, Map<String, Loss> copies) {
        this.sheet = sheet;
        this.frames = List.copyOf(frames);
        this.grouping = grouping;
        copies.forEach((key, loss) ->
                this.copies.merge(grouping.key(key), loss, (one, other) -> one.compareTo(other) >= 0 ? one : other));
    }

    /** How far apart the regions stand, so that what is said of a copy fits between them. */
    static int gap(Inventory inventory) {
        return inventory.copies().values().stream()
                .mapToInt(loss -> TextWidth.of(words(loss), Sheet.SMALL, false) + 2 * OUTER)
                .reduce(LEAST_GAP, Math::max);
    }

    /** Every line. */
    List<Link> all(int gatewaysEnd) {
        var links = new ArrayList<Link>();
        var gateways = grouping.gateways();
        for (int lane = 0; lane < gateways.size(); lane++) {
            for (var target : gateways.get(lane).targets()) {
                for (var frame : frames) {
                    client(gateways.get(lane), target, frame, lane, gatewaysEnd).ifPresent(links::add);
                }
            }
        }
        copies.forEach((key, loss) -> copy(key, loss).ifPresent(links::add));
        return links;
    }

    /** Down from the entry, along above the regions, down a lane at the outer side, and in. */
    private Optional<Link> client(Gateway gateway, String target, Frame frame, int lane, int gatewaysEnd) {
        var usual = frame.side() == RegionRole.PRIMARY;
        return sheet.box(gateway.key())
                .flatMap(from -> sheet.box(Rows.id(target, frame)).map(to -> {
                    int port = usual ? from.where().x() + PORT : from.where().x() + 2 * PORT;
                    int bus = gatewaysEnd + LANE * (lane + 1);
                    int x = usual ? frame.x() + OUTER + LANE * lane : frame.x() + frame.width() - OUTER - LANE * lane;
                    int y = to.where().y() + 13;
                    int end = usual ? to.where().x() : to.where().right();
                    var corners = List.of(
                            new Point(port, from.where().bottom()),
                            new Point(port, bus),
                            new Point(x, bus),
                            new Point(x, y),
                            new Point(end, y));
                    return new Link(from.id(), to.id(), usual, false, corners, Optional.empty());
                }));
    }

    private Optional<Link> copy(String key, Loss loss) {
        return sheet.box(Rows.id(key, frames.get(0)))
                .flatMap(from -> sheet.box(Rows.id(key, frames.get(1))).map(to -> copy(from, to, words(loss))));
    }

    private Link copy(Box from, Box to, String words) {
        int y = from.where().y() + 13;
        var gapStart = frames.get(0).x() + frames.get(0).width();
        int middle = (gapStart + frames.get(1).x()) / 2;
        int width = TextWidth.of(words, Sheet.SMALL, false);
        Label label = Sheet.label(words, middle - width / 2, y - 17, Sheet.SMALL, false, true);
        var corners =
                List.of(new Point(from.where().right(), y), new Point(to.where().x(), y));
        return new Link(from.id(), to.id(), true, true, corners, Optional.of(label));
    }

    private static String words(Loss loss) {
        var worst = loss.bounds()
                .map(DurationRange::hi)
                .map(time -> Times.words(time.toSeconds()))
                .orElse("");
        return switch (loss.extent()) {
            case NONE -> "no lag";
            case AT_MOST -> "lag up to " + worst;
            case TYPICALLY -> "lag typically " + worst;
            case STRANDED -> "";
        };
    }
}
