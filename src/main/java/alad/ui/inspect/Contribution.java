package alad.ui.inspect;

import alad.prepare.FittedColumn;
import alad.prepare.Preparation;
import alad.prepare.TablePreparation;
import alad.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one feature of a table's row adds to its difference. */
record Contribution(String feature, float value, float reconstructed) {
    float difference() {
        return Math.abs(value - reconstructed);
    }

    /** All features of a row, the largest difference first. */
    static List<Contribution> of(Evidence evidence, List<String> features) {
        List<Contribution> all = new ArrayList<>();
        for (int i = 0; i < evidence.x().length; i++) {
            all.add(new Contribution(features.get(i), evidence.x()[i], evidence.reconstructed()[i]));
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
