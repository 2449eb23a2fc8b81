package alad.data;

import java.nio.file.Path;
import java.util.List;

/**
 * A dataset as it was read, before any split or scaling. Row {@code i} of {@code samples} has class
 * {@code classNames.get(labels[i])}, belongs to {@code parts[i]} and is called {@code ids[i]}.
 *
 * @param name short name for titles ("fashion sample")
 * @param format what was recognised, in words ("IDX images", "class folders", "MVTec AD folders", "CSV table")
 * @param source the file or folder
 * @param classNames one name when the data carries no labels
 * @param labels class index of each row
 * @param parts which part of an official split each row belongs to
 * @param ids file name relative to the source, or row number
 * @param notes things worth knowing in plain sentences (files left out, images resized from several sizes)
 * @param masks the anomalous regions of images, where they are known
 * @param arrival how the rows came from the source
 */
public record Dataset(
        String name,
        String format,
        Path source,
        Samples samples,
        List<String> classNames,
        int[] labels,
        Part[] parts,
        String[] ids,
        List<String> notes,
        Masks masks,
        Arrival arrival) {
    /** The official part of a row; NONE where the source has no official split. */
    public enum Part {
        TRAIN,
        TEST,
        NONE
    }

    public Dataset {
        classNames = List.copyOf(classNames);
        notes = List.copyOf(notes);
    }

    /** A dataset without masks. */
    public Dataset(
            String name,
            String format,
            Path source,
            Samples samples,
            List<String> classNames,
            int[] labels,
            Part[] parts,
            String[] ids,
            List<String> notes) {
        this(name, format, source, samples, classNames, labels, parts, ids, notes, Masks.NONE);
    }

    /** A dataset of which nothing is to be told beside its notes. */
    public Dataset(
            String name,
            String format,
            Path source,
            Samples samples,
            List<String> classNames,
            int[] labels,
            Part[] parts,
            String[] ids,
            List<String> notes,
            Masks masks) {
        this(name, format, source, samples, classNames, labels, parts, ids, notes, masks, Arrival.PLAIN);
    }

    /** The same, arrived so. */
    Dataset arrived(Arrival how) {
        return new Dataset(name, format, source, samples, classNames, labels, parts, ids, notes, masks, how);
    }

    public int count() {
        return samples.count();
    }

    /** Whether the rows carry class labels that distinguish anything. */
    public boolean isLabelled() {
        return classNames.size() > 1;
    }

    public String className(int row) {
        return classNames.get(labels[row]);
    }
}
