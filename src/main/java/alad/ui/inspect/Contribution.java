package alad.ui.inspect;

import alad.prepare.FittedColumn;
import alad.prepare.Preparation;
import alad.prepare.TablePreparation;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one feature of a table's row adds to its difference.
 *
 * @param value as prepared, and so is {@code reconstructed}
 * @param share of the row's whole difference, 0..1
 * @param normal between which values normal rows lie; null while not known
 */
record Contribution(String feature, float value, float reconstructed, double share, NormalRanges.Range normal) {
    float difference() {
        return Math.abs(value - reconstructed);
    }

    boolean isUnusual() {
        return normal != null && !normal.holds(value);
    }

    /**
     * All features of a row, the largest difference first.
     *
     * @param ranges one a feature, or none
     */
    static List<Contribution> of(Evidence evidence, List<String> features, List<NormalRanges.Range> ranges) {
        double whole = 0;
        for (int i = 0; i < evidence.x().length; i++) {
            whole += Math.abs(evidence.x()[i] - evidence.reconstructed()[i]);
        }
        List<Contribution> all = new ArrayList<>();
        for (int i = 0; i < evidence.x().length; i++) {
            float x = evidence.x()[i];
            float back = evidence.reconstructed()[i];
            double share = whole > 0 ? Math.abs(x - back) / whole : 0;
            all.add(new Contribution(features.get(i), x, back, share, i < ranges.size() ? ranges.get(i) : null));
        }
        all.sort(Comparator.comparingDouble(Contribution::difference).reversed());
        return all;
    }

    /** A name for each prepared feature: the column's, with the category where there is one. */
    static List<String> features(Preparation preparation) {
        List<String> names = new ArrayList<>();
        if (preparation instanceof TablePreparation table) {
            for (FittedColumn column : table.columns()) {
                if (column.isSymbolic()) {
                    column.categories()
                            .forEach(category -> names.add(Texts.of("inspect.category", column.name(), category)));
                } else {
                    names.add(column.name());
                    if (column.indicator()) {
                        names.add(Texts.of("inspect.indicator", column.name()));
                    }
                }
            }
        }
        return List.copyOf(names);
    }
}
