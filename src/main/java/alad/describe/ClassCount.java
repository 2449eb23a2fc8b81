package alad.describe;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of one class.
 *
 * @param count all of them
 * @param train those of the official training part
 * @param test those of the official test part
 */
public record ClassCount(String name, int count, int train, int test) {
    static List<ClassCount> of(Dataset dataset) {
        int[][] counts = new int[dataset.classNames().size()][Part.values().length];
        for (int row = 0; row < dataset.count(); row++) {
            counts[dataset.labels()[row]][dataset.parts()[row].ordinal()]++;
        }
        List<ClassCount> classes = new ArrayList<>();
        for (int label = 0; label < counts.length; label++) {
            int train = counts[label][Part.TRAIN.ordinal()];
            int test = counts[label][Part.TEST.ordinal()];
            int all = train + test + counts[label][Part.NONE.ordinal()];
            classes.add(new ClassCount(dataset.classNames().get(label), all, train, test));
        }
        return classes;
    }
}
