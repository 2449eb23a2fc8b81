package alad.modelfile;

import alad.gan.NamedArray;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Named arrays as files {@code NAME.npy} of one folder. */
final class ArrayFolder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}(\\.[A-Za-z0-9_-]{1,40}){0,5}");
    private static final int MOST_ARRAYS = 2000;
    private static final long MOST_BYTES = 2L << 30;

    private ArrayFolder() {}

    static void write(Path folder, List<NamedArray> arrays) throws IOException {
        requireNames(folder, arrays.stream().map(NamedArray::name).toList());
        for (NamedArray array : arrays) {
            new NpyFile(array.shape(), array.values()).write(file(folder, array.name()));
        }
    }

    /**
     * @param names of the arrays to read, as a description file lists them
     * @throws UserError when a name could leave the folder, or an array is missing, broken or too large
     */
    static List<NamedArray> read(Path folder, List<String> names) {
        requireNames(folder, names);
        long left = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 2);
        List<NamedArray> arrays = new ArrayList<>();
        for (String name : names) {
            NpyFile array = NpyFile.read(file(folder, name), left);
            left -= 4L * array.values().length;
            arrays.add(new NamedArray(name, array.shape(), array.values()));
        }
        return arrays;
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
