package alad.experiment;

import alad.data.Dataset;
import alad.data.Dataset.Part;
import alad.data.ImageSamples;
import alad.data.KddClasses;
import alad.data.TableSamples;
import alad.describe.Description;
import alad.describe.Findings;
import alad.describe.Recognition;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.JsonFiles;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.prepare.SplitTable;
import alad.prepare.SplitWords;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that can be told of a dataset before anything is trained.
 *
 * @param version of this format, now 1
 * @param recognition what the source was read as and why, a sentence
 * @param images whether the rows are images; else they are rows of a table
 * @param shape [channels, height, width] of images, or [columns, symbolic columns] of a table
 * @param officialParts whether the source has a training and a test part
 * @param notes of the reader
 * @param warnings what could spoil a training or flatter its result
 * @param split null when nothing is chosen as normal or it can't be split
 */
public record DataReport(
        int version,
        String name,
        String format,
        String recognition,
        Path source,
        boolean images,
        int rows,
        List<Integer> shape,
        boolean officialParts,
        List<String> notes,
        List<String> warnings,
        String preset,
        SplitCounts split,
        Description description) {
    private static final int FEW_ROWS = 100;

    /**
     * Rows of each part of a split, as normal and anomalous ones.
     *
     * @param words what is worth knowing about the split, in sentences
     * @param table the counts, of groups as well where rows are kept together, a line each
     */
    public record SplitCounts(
            List<String> normalClasses,
            Counts train,
            Counts validation,
            Counts labelledValidation,
            Counts test,
            List<String> words,
            @JsonIgnore List<String> table) {}

    public record Counts(int normal, int anomalous) {
        static Counts of(Split split, int[] rows) {
            int anomalous = split.anomalousIn(rows);
            return new Counts(rows.length - anomalous, anomalous);
        }
    }

    /** @param normalClasses empty for the one that can only be the normal one, if there is such */
    static DataReport of(Dataset dataset, Set<String> normalClasses, SplitRule rule, String preset, JobContext job) {
        Description description = Description.of(dataset, job);
        List<String> warnings = new ArrayList<>();
        Set<String> normal = normalClasses.isEmpty()
                ? presumedNormal(dataset)
                : new LinkedHashSet<>(KddClasses.known(dataset, normalClasses));
        SplitCounts split = normal.isEmpty() ? null : split(dataset, normal, rule, normalClasses, warnings);
        warnings.addAll(Findings.of(dataset, description));
        return new DataReport(
                1,
                dataset.name(),
                dataset.format(),
                Recognition.sentence(dataset),
                dataset.source(),
                dataset.samples() instanceof ImageSamples,
                dataset.count(),
                shape(dataset),
                Arrays.asList(dataset.parts()).contains(Part.TEST),
                dataset.notes(),
                List.copyOf(warnings),
                preset,
                split,
                description);
    }

    /** As one JSON object; mean images are base64 of unsigned bytes. */
    public String json() {
        try {
            return JsonFiles.mapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report can't be written as JSON", e);
        }
    }

    private static Set<String> presumedNormal(Dataset dataset) {
        Set<String> names = new LinkedHashSet<>(dataset.classNames());
        return names.size() == 1 ? names : names.contains("good") ? Set.of("good") : Set.of();
    }

    /** A split that the user asked for must be possible; a presumed one only gives a warning. */
    private static SplitCounts split(
            Dataset dataset, Set<String> normal, SplitRule rule, Set<String> asked, List<String> warnings) {
        try {
            Split split = TrainingData.split(dataset, normal, rule);
            SplitTable table = SplitTable.of(dataset, split, rule.groups());
            if (split.train().length < FEW_ROWS) {
                warnings.add("Only " + split.train().length + " normal rows are left to train on.");
            }
            if (split.anomalousIn(split.test()) == 0) {
                warnings.add("The test rows hold no anomaly, so detection can't be measured.");
            }
            return new SplitCounts(
                    dataset.classNames().stream().filter(normal::contains).toList(),
                    Counts.of(split, split.train()),
                    Counts.of(split, split.validation()),
                    Counts.of(split, split.labelledValidation()),
                    Counts.of(split, split.test()),
                    SplitWords.sentences(dataset, split, rule),
                    SplitWords.table(table));
        } catch (UserError error) {
            if (!asked.isEmpty()) {
                throw error;
            }
            warnings.add(error.getMessage());
            return null;
        }
    }

    private static List<Integer> shape(Dataset dataset) {
        if (dataset.samples() instanceof ImageSamples images) {
            return List.of(images.channels(), images.height(), images.width());
        }
        List<TableSamples.Column> columns = ((TableSamples) dataset.samples()).columns();
        return List.of(columns.size(), (int)
                columns.stream().filter(TableSamples.Column::isSymbolic).count());
    }
}
