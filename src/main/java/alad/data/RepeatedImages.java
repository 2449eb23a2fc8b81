package alad.data;

import alad.data.Dataset.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** Finds images that occur more than once, pixel by pixel: they flatter a test, or contradict a label. */
final class RepeatedImages {
    /** Pixels as a key; they are not copied. */
    private record Picture(byte[] pixels, int hash) {
        static Picture of(byte[] pixels) {
            CRC32C sum = new CRC32C();
            sum.update(pixels);
            return new Picture(pixels, (int) sum.getValue());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Picture picture && Arrays.equals(pixels, picture.pixels);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private RepeatedImages() {}

    /** What there is to tell, in sentences; nothing when all images differ. */
    static List<String> notes(ImageSamples images, int[] labels, Part[] parts) {
        Map<Picture, Integer> firstRows = new HashMap<>();
        int repeated = 0;
        int acrossClasses = 0;
        int acrossParts = 0;
        for (int row = 0; row < images.count(); row++) {
            Integer first = firstRows.putIfAbsent(Picture.of(images.pixels()[row]), row);
            if (first != null) {
                repeated++;
                acrossClasses += labels[row] != labels[first] ? 1 : 0;
                acrossParts += parts[row] != parts[first] ? 1 : 0;
            }
        }
        List<String> notes = new ArrayList<>();
        if (repeated > 0) {
            notes.add(counted(repeated, "repeats an earlier one", "repeat earlier ones"));
        }
        if (acrossParts > 0) {
            notes.add(counted(
                    acrossParts,
                    "lies in both the training and the test part",
                    "lie in both the training and the test part"));
        }
        if (acrossClasses > 0) {
            notes.add(counted(acrossClasses, "lies in two classes", "lie in two classes"));
        }
        return notes;
    }

    private static String counted(int count, String one, String several) {
        return count == 1
                ? "1 image " + one + ", pixel by pixel."
                : Counted.number(count) + " images " + several + ", pixel by pixel.";
    }
}
