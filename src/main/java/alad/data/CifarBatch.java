package alad.data;

import alad.data.Dataset.Part;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file of CIFAR records says.
 *
 * @param name without ending
 * @param labelBytes bytes before the pixels, the last of which is the label: 1 in CIFAR-10, 2 in CIFAR-100
 * @param pickled whether it is of the version for Python, else of the binary version
 */
record CifarBatch(String name, Part part, int labelBytes, boolean pickled) {
    private static final Pattern OF_TEN = Pattern.compile("(data_batch_\\d+\\w*|test_batch\\w*?)(\\.bin)?");
    private static final Pattern OF_HUNDRED = Pattern.compile("(train|test)(\\.bin)?");

    static Optional<CifarBatch> of(String file) {
        Matcher ten = OF_TEN.matcher(file);
        if (ten.matches()) {
            return Optional.of(new CifarBatch(ten.group(1), part(file), 1, ten.group(2) == null));
        }
        Matcher hundred = OF_HUNDRED.matcher(file);
        if (hundred.matches()) {
            return Optional.of(new CifarBatch(hundred.group(1), part(file), 2, hundred.group(2) == null));
        }
        return Optional.empty();
    }

    private static Part part(String file) {
        return file.startsWith("test") ? Part.TEST : Part.TRAIN;
    }

    /** Whether the name alone is too common to tell. */
    boolean needsProof() {
        return pickled && labelBytes == 2;
    }

    int classes() {
        return labelBytes == 1 ? 10 : 100;
    }
}
