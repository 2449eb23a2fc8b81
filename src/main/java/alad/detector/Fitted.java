package alad.detector;

import alad.job.UserError;
import java.util.Arrays;
import java.util.List;

/**
 * A trained method as values: all that scoring needs, to be written to a file and read by any later program.
 *
 * @param method its id
 * @param version of what the method writes here
 * @param structure what isn't a number, in the method's own words (an architecture, say); may be empty
 * @param arrays the numbers
 */
public record Fitted(
        String method, int version, OptionValues options, RowShape shape, String structure, List<NamedArray> arrays) {
    public Fitted {
        arrays = List.copyOf(arrays);
    }

    /** @throws UserError when there is no array of that name */
    public NamedArray array(String name) {
        return arrays.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UserError.failed("The model lacks the array " + name + "."));
    }

    /**
     * @param shape that the array must have; -1 for any size of at least 1
     * @throws UserError when there is no such array or it has another shape
     */
    public NamedArray array(String name, int... shape) {
        NamedArray array = array(name);
        boolean fits = array.shape().length == shape.length;
        for (int i = 0; fits && i < shape.length; i++) {
            fits = shape[i] == -1 ? array.shape()[i] >= 1 : array.shape()[i] == shape[i];
        }
        if (!fits) {
            throw UserError.failed("The model's array " + name + " has the shape " + Arrays.toString(array.shape())
                    + ", which doesn't fit its rows.");
        }
        return array;
    }
}
