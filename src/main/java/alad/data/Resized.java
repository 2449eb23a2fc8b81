package alad.data;

import java.util.Optional;

/** The note of a dataset whose images have not the size they have in their files. */
public final class Resized {
    private static final String BROUGHT_TO = " were brought to ";

    private Resized() {}

    static String from(int width, int height, int newWidth, int newHeight) {
        return "Images of " + width + " × " + height + " pixels" + BROUGHT_TO + newWidth + " × " + newHeight + ".";
    }

    static String fromSeveral(int size) {
        return "Images of several sizes" + BROUGHT_TO + size + " × " + size + " pixels.";
    }

    /** What a dataset's notes say of it; empty where the images are as they are stored. */
    public static Optional<String> note(Dataset dataset) {
        return dataset.notes().stream()
                .filter(each -> each.startsWith("Images of ") && each.contains(BROUGHT_TO))
                .findFirst();
    }
}
