package alad.modelfile.bundle;

import alad.job.UserError;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a bundle holds; its file {@code manifest.json}.
 *
 * @param version of the format, now 1; a newer program reads all older ones
 * @param program version of the program that wrote it
 * @param files all but the manifest
 */
record Manifest(int version, String program, List<Entry> files) {
    static final int VERSION = 1;
    static final String NAME = "manifest.json";
    private static final int MOST_FILES = 5000;
    private static final long MOST_BYTES = 4L << 30;
    private static final long LARGEST_LOG = 1L << 30;
    private static final long LARGEST_SPLIT = 256L << 20;
    private static final long LARGEST_TEXT = 16L << 20;

    /** What a run's folder is made of. Nothing else is packed or unpacked. */
    private static final Pattern FILE = Pattern.compile("(recipe|run|split|thresholds)\\.json|metrics\\.jsonl"
            + "|(scores|evaluation)\\.csv|(checkpoints/checkpoint-[0-9]{1,15}/)?model/[A-Za-z0-9_.-]{1,120}\\.(json|npy)"
            + "|checkpoints/checkpoint-[0-9]{1,15}/[A-Za-z0-9_.-]{1,120}\\.(json|npy|csv)");

    /** @param name with slashes */
    record Entry(String name, long bytes, String sha256) {}

    static boolean isPartOfARun(String name) {
        return FILE.matcher(name).matches() && !name.contains("..");
    }

    /** Text packs a thousandfold: what would be large once unpacked is told by the list alone. */
    private static long most(String name) {
        if (name.endsWith(".npy")) {
            return MOST_BYTES;
        }
        if (name.endsWith(".jsonl") || name.equals("scores.csv")) {
            return LARGEST_LOG;
        }
        return name.equals("split.json") ? LARGEST_SPLIT : LARGEST_TEXT;
    }

    /** @throws UserError when the list names what no bundle holds */
    void require(Path bundle) {
        if (files == null || files.isEmpty() || files.size() > MOST_FILES) {
            throw BundleFile.refused(bundle, "its manifest lists no files, or more than " + MOST_FILES);
        }
        Set<String> names = new HashSet<>();
        long bytes = 0;
        for (Entry file : files) {
            if (file == null || file.name == null || file.sha256 == null || file.bytes < 0) {
                throw BundleFile.refused(bundle, "its manifest has a file without name, size or sum");
            }
            if (!isPartOfARun(file.name)) {
                throw BundleFile.refused(bundle, "it holds \"" + file.name + "\", which is no part of a run");
            }
            if (file.bytes > most(file.name)) {
                throw BundleFile.refused(
                        bundle,
                        "its " + file.name + " has " + (file.bytes >> 20) + " MB, but no run's has more than "
                                + (most(file.name) >> 20));
            }
            if (!names.add(file.name.toLowerCase(Locale.ROOT))) {
                throw BundleFile.refused(bundle, "it holds " + file.name + " twice");
            }
            bytes += Math.min(file.bytes, MOST_BYTES);
        }
        if (bytes > MOST_BYTES) {
            throw BundleFile.refused(bundle, "it would fill " + (bytes >> 20) + " MB, more than any run does");
        }
    }
}
