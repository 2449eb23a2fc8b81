package alad.experiment;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.job.UserError;
import alad.modelfile.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code scores.csv}: a header and one line a scored row. Floats are written with as many digits as it takes to read
 * the same float back.
 */
final class ScoresCsv {
    private static final ScoreKind[] KINDS = ScoreKind.values();
    private static final String HEADER = "row,id,part,class,anomalous,features,logits,l1,l2";
    private static final int COLUMNS = 5 + KINDS.length;

    private final StringBuilder text = new StringBuilder(HEADER).append('\n');

    /** Adds rows of {@code dataset}: {@code scores} are in the order of {@code rows}. */
    ScoresCsv add(String part, Dataset dataset, int[] rows, boolean[] anomalous, Scores scores) {
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            text.append(row).append(',').append(quoted(dataset.ids()[row])).append(',');
            text.append(part).append(',').append(quoted(dataset.className(row))).append(',');
            text.append(anomalous[row]);
            for (ScoreKind kind : KINDS) {
                text.append(',').append(scores.of(kind)[i]);
            }
            text.append('\n');
        }
        return this;
    }

    void write(Path file) {
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The scores of {@code part}, if the file holds just these rows of it in this order. */
    static Optional<Scores> read(Path file, String part, int[] rows) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<List<String>> lines = records(Files.readString(file));
            lines.removeIf(line -> line.size() != COLUMNS || !line.get(2).equals(part));
            return lines.size() == rows.length ? scores(lines, rows) : Optional.empty();
        } catch (IOException e) {
            throw UserError.failed("Can't read " + file + ": " + AtomicFile.reason(e) + ".", e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Scores> scores(List<List<String>> lines, int[] rows) {
        Map<ScoreKind, float[]> byKind = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : KINDS) {
            byKind.put(kind, new float[rows.length]);
        }
        for (int i = 0; i < rows.length; i++) {
            List<String> line = lines.get(i);
            if (Integer.parseInt(line.get(0)) != rows[i]) {
                return Optional.empty();
            }
            for (ScoreKind kind : KINDS) {
                byKind.get(kind)[i] = Float.parseFloat(line.get(5 + kind.ordinal()));
            }
        }
        return Optional.of(new Scores(byKind));
    }

    static String quoted(String field) {
        return field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }

    /** Splits CSV text into records of fields; quoted fields may hold commas, doubled quotes and line ends. */
    static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n') {
                field.append(c);
            } else {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(fields);
                    fields = new ArrayList<>();
                }
            }
        }
        return records;
    }
}
