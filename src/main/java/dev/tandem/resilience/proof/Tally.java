package dev.tandem.resilience.proof;

import dev.tandem.resilience.Atom;
import dev.tandem.resilience.RecoveryPath;
import dev.tandem.resilience.Survival;
import dev.tandem.resilience.Trial;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts what becomes of sets of failures, by the kinds of things that fail. */
final class Tally {

    private static final Comparator<List<Atom.Kind>> ORDER = Comparator.<List<Atom.Kind>>comparingInt(List::size)
            .thenComparing(kinds -> kinds.stream()
                    .map(Atom.Kind::ordinal)
                    .map(n -> (char) ('a' + n))
                    .toList()
                    .toString());

    private final Map<List<Atom.Kind>, Count> counts = new HashMap<>();
    private long sets;

    private static final class Count {
        private final Map<Survival, Long> sums = new EnumMap<>(Survival.class);
        private Duration away = Duration.ZERO;
        private Duration gone = Duration.ZERO;
        private long whole;
    }

    void add(Trial trial) {
        sets += trial.sets();
        var count = counts.computeIfAbsent(trial.kinds(), kinds -> new Count());
        count.sums.merge(trial.survival(), trial.sets(), Long::sum);
        trial.path().ifPresent(path -> {
            count.away = longer(count.away, path.time().hi());
            path.losses().values().stream()
                    .flatMap(loss -> loss.bounds().stream())
                    .forEach(range -> count.gone = longer(count.gone, range.hi()));
            count.whole = Math.max(count.whole, whole(path));
        });
    }

    long sets() {
        return sets;
    }

    List<Row> rows() {
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What a kind is called. */
    static String word(Atom.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Row row(List<Atom.Kind> kinds, Count count) {
        return new Row(
                kinds.stream().map(Tally::word).collect(Collectors.joining(" + ")),
                kinds.size(),
                count.sums.getOrDefault(Survival.SURVIVES, 0L),
                count.sums.getOrDefault(Survival.DEGRADED, 0L),
                count.sums.getOrDefault(Survival.RECOVERABLE, 0L),
                count.sums.getOrDefault(Survival.LOST, 0L),
                Optional.of(count.away).filter(time -> !time.isZero()),
                Optional.of(count.gone).filter(time -> !time.isZero()),
                count.whole);
    }

    private static long whole(RecoveryPath path) {
        return path.losses().values().stream().filter(loss -> !loss.isBounded()).count();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
