package alad.data;

import java.util.Collection;
import java.util.List;

/**
 * Classes of KDD Cup 99. Its files end each with a full stop, which is no part of the name; runs stored before that was
 * told apart hold names with it, and people copy them from the file.
 */
public final class KddClasses {
    static final String FORMAT = "KDD Cup 99";
    private static final String STOP = ".";

    private KddClasses() {}

    /** A label of the file without its full stop. */
    static String named(String label) {
        return label.substring(0, label.length() - STOP.length());
    }

    /** Whether a dataset is KDD Cup 99 itself. */
    public static boolean areOf(Dataset dataset) {
        return dataset.format().equals(FORMAT);
    }

    /** A class of any dataset as its file spells it. */
    public static String inFile(Dataset dataset, String className) {
        return areOf(dataset) ? className + STOP : className;
    }

    /** The given names as the dataset calls its classes; those of no class of it stay as they are. */
    public static List<String> known(Dataset dataset, Collection<String> given) {
        return given.stream()
                .map(name -> dataset.classNames().stream()
                        .filter(each -> name.equals(inFile(dataset, each)))
                        .findFirst()
                        .orElse(name))
                .distinct()
                .toList();
    }
}
