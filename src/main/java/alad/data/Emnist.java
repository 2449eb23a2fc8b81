package alad.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What is special in EMNIST: rows and columns of its images are exchanged, and its labels stand for letters. It is
 * recognised by the names of its files.
 */
final class Emnist {
    private static final List<String> DIGITS = signs("0123456789");
    private static final List<String> CAPITALS = signs("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /** The small letters that look unlike their capitals. */
    private static final List<String> OWN_SHAPES = signs("abdefghnqrt");

    private static final List<String> SMALL = signs("abcdefghijklmnopqrstuvwxyz");
    private static final List<String> NONE = List.of("(none)");

    private Emnist() {}

    static boolean isEmnist(Path images) {
        return name(images).startsWith("emnist");
    }

    /** Names of the labels 0, 1 and so on; empty when the file's name doesn't tell. */
    static List<String> classNames(Path images) {
        String name = name(images);
        if (!isEmnist(images)) {
            return List.of();
        }
        if (name.contains("letters")) {
            return joined(List.of(NONE, CAPITALS));
        }
        if (name.contains("byclass")) {
            return joined(List.of(DIGITS, CAPITALS, SMALL));
        }
        if (name.contains("bymerge") || name.contains("balanced")) {
            return joined(List.of(DIGITS, CAPITALS, OWN_SHAPES));
        }
        return List.of();
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static List<String> joined(List<List<String>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private static List<String> signs(String text) {
        return text.chars().mapToObj(Character::toString).toList();
    }
}
