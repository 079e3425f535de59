package dev.tandem.resilience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Ways back to choose from: the best of them are taken until they weigh enough, the others are remembered. */
final class Options {

    private record Option(Supplier<String> what, int weight, RecoveryPath path) {}

    private final List<Option> options = new ArrayList<>();
    private final Comparator<Option> better;

    Options(Preference preference) {
        this.better = Comparator.comparing(Option::path, preference);
    }

    void add(Supplier<String> what, RecoveryPath path) {
        add(what, 1, path);
    }

    void add(Supplier<String> what, int weight, RecoveryPath path) {
        options.add(new Option(what, weight, path));
    }

    /** The best one, if there is any. */
    Optional<RecoveryPath> best() {
        return best(1);
    }

    /** The best ones that weigh enough together, all at the same time. */
    Optional<RecoveryPath> best(int need) {
        options.sort(better);
        var taken = RecoveryPath.READY;
        int weight = 0;
        for (int next = 0; next < options.size(); next++) {
            taken = taken.alongside(options.get(next).path());
            weight += options.get(next).weight();
            if (weight >= need) {
                return Optional.of(taken.insteadOf(others(next + 1, taken)));
            }
        }
        return Optional.empty();
    }

    /** What the best one is called, if there is any. */
    Optional<String> first() {
        return options.stream().min(better).map(option -> option.what().get());
    }

    /** Where nothing has to be done, nothing was rejected either. */
    private List<Rejected> others(int first, RecoveryPath taken) {
        if (taken.steps().isEmpty()) {
            return List.of();
        }
        return options.subList(first, options.size()).stream()
                .map(option -> new Rejected(
                        option.what().get(), option.path().time(), option.path().loss()))
                .toList();
    }
}
