package alad.modelfile;

import alad.detector.NamedArray;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Named arrays as files {@code NAME.npy} of one folder. */
final class ArrayFolder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}(\\.[A-Za-z0-9_-]{1,40}){0,5}");
    private static final int MOST_ARRAYS = 2000;
    private static final long MOST_BYTES = 2L << 30;

    private ArrayFolder() {}

    /**
     * @return the SHA-256 sum of each array's file, by the array's name
     * @throws UserError when a value isn't a finite number: nothing such is ever kept
     */
    static Map<String, String> write(Path folder, List<NamedArray> arrays) throws IOException {
        requireNames(folder, arrays.stream().map(NamedArray::name).toList());
        Map<String, String> sums = new LinkedHashMap<>();
        for (NamedArray array : arrays) {
            requireFinite(array, "Can't keep the networks in " + folder);
            NpyFile file = new NpyFile(array.shape(), array.values());
            sums.put(array.name(), file.write(file(folder, array.name())));
        }
        return sums;
    }

    /**
     * @param names of the arrays to read, as a description file lists them
     * @param sums as {@link #write} gave them; null where an older program noted none
     * @throws UserError when a name could leave the folder, or an array is missing, broken, changed or too large
     */
    static List<NamedArray> read(Path folder, List<String> names, Map<String, String> sums) {
        requireNames(folder, names);
        requireSums(folder, names, sums);
        long left = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 2);
        List<NamedArray> arrays = new ArrayList<>();
        for (String name : names) {
            NpyFile array = NpyFile.read(file(folder, name), left, sums == null ? null : sums.get(name));
            left -= 4L * array.values().length;
            arrays.add(requireFinite(
                    new NamedArray(name, array.shape(), array.values()), "Can't read " + file(folder, name)));
        }
        return arrays;
    }

    private static NamedArray requireFinite(NamedArray array, String refusal) {
        for (float value : array.values()) {
            if (!Float.isFinite(value)) {
                throw UserError.failed(
                        refusal + ": array \"" + array.name() + "\" holds " + value + ", which is no finite number.");
            }
        }
        return array;
    }

    private static void requireSums(Path folder, List<String> names, Map<String, String> sums) {
        for (String name : names) {
            if (sums != null && sums.get(name) == null) {
                throw UserError.failed(
                        "The model in " + folder + " has no SHA-256 sum for its array \"" + name + "\".");
            }
        }
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".npy");
    }

    private static void requireNames(Path folder, List<String> names) {
        if (names.size() > MOST_ARRAYS) {
            throw UserError.failed("The model in " + folder + " lists " + names.size() + " arrays, more than the "
                    + MOST_ARRAYS + " allowed.");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name == null || !isName(name)) {
                throw UserError.failed("The model in " + folder + " names an array \"" + name
                        + "\"; names are letters, digits, _ and - between single dots.");
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw UserError.failed("The model in " + folder + " names the array \"" + name + "\" twice.");
            }
        }
    }
}
