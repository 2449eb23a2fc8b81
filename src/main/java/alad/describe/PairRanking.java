package alad.describe;

import alad.data.Dataset;
import alad.describe.Repeats.Pair;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Keeps the most telling pairs of rows, each once. */
final class PairRanking {
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparing(Pair::acrossParts)
            .thenComparing(Pair::acrossClasses)
            .reversed()
            .thenComparingDouble(Pair::difference)
            .thenComparingInt(Pair::first)
            .thenComparingInt(Pair::second);

    private final TreeSet<Pair> kept = new TreeSet<>(BEST_FIRST);

    void add(Pair pair) {
        if (kept.size() < Repeats.MOST_PAIRS) {
            kept.add(pair);
        } else if (BEST_FIRST.compare(pair, kept.last()) < 0 && kept.add(pair)) {
            kept.pollLast();
        }
    }

    List<Pair> best() {
        return List.copyOf(kept);
    }

    static Pair pair(Dataset dataset, int a, int b, double difference) {
        return new Pair(
                Math.min(a, b),
                Math.max(a, b),
                difference,
                dataset.labels()[a] != dataset.labels()[b],
                dataset.parts()[a] != dataset.parts()[b]);
    }
}
