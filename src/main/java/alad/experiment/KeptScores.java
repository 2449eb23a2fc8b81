package alad.experiment;

import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.file.AtomicFile;
import alad.job.UserError;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a {@code scores.csv} holds, as {@link ScoresCsv} writes it. */
final class KeptScores {
    private static final ScoreKind[] KINDS = ScoreKind.values();
    private static final int FIRST_SCORE = 5;
    private static final int BYTES_A_LINE = 64;
    private static final Set<String> PARTS = Set.of(ScoredParts.TEST, ScoredParts.VALIDATION, ScoredParts.LABELLED);

    private record Line(int row, boolean anomalous, float[] scores) {}

    private final Map<String, List<Line>> parts = new HashMap<>();

    /** A quarter of the memory is for scores, whatever a file says. */
    private final long most = Runtime.getRuntime().maxMemory() / 4 / BYTES_A_LINE;

    private long lines;

    private KeptScores() {}

    /**
     * Empty for a file that isn't there or isn't in order, such as one that was cut: its scores can be computed again.
     *
     * @throws UserError for one that can't be read
     */
    static Optional<KeptScores> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        KeptScores kept = new KeptScores();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            records.stream().skip(1).forEach(kept::add);
            return isEnded(file) ? Optional.of(kept) : Optional.empty();
        } catch (CsvParseException | NumberFormatException | NoSuchFileException broken) {
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UserError unreadable(Path file, IOException why) {
        return UserError.failed("Can't read " + file + ": " + AtomicFile.reason(why) + ".", why);
    }

    private void add(CsvRecord record) {
        if (++lines > most) {
            throw new NumberFormatException("more lines than fit");
        }
        if (record.getFieldCount() != FIRST_SCORE + KINDS.length || !PARTS.contains(record.getField(2))) {
            throw new NumberFormatException("no line of scores: " + record);
        }
        float[] scores = new float[KINDS.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Float.parseFloat(record.getField(FIRST_SCORE + i));
            if (!Float.isFinite(scores[i])) {
                throw new NumberFormatException("no finite score: " + record);
            }
        }
        parts.computeIfAbsent(record.getField(2), part -> new ArrayList<>())
                .add(new Line(Integer.parseInt(record.getField(0)), Boolean.parseBoolean(record.getField(4)), scores));
    }

    /** The last number of a file that doesn't end its last line may have lost digits. */
    static boolean isEnded(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return bytes.size() > 0 && bytes.position(bytes.size() - 1).read(last) == 1 && last.get(0) == '\n';
        }
    }

    /** Which rows of {@code part} are anomalous, in the order of the file. */
    boolean[] anomalous(String part) {
        List<Line> lines = parts.getOrDefault(part, List.of());
        boolean[] anomalous = new boolean[lines.size()];
        for (int i = 0; i < anomalous.length; i++) {
            anomalous[i] = lines.get(i).anomalous();
        }
        return anomalous;
    }

    /** The scores of {@code part} in the order of the file. */
    Scores of(String part) {
        return of(
                        part,
                        parts.getOrDefault(part, List.of()).stream()
                                .mapToInt(Line::row)
                                .toArray())
                .orElseThrow();
    }

    /** The scores of {@code part}, if the file holds just these rows of it in this order. */
    Optional<Scores> of(String part, int[] rows) {
        List<Line> lines = parts.getOrDefault(part, List.of());
        if (lines.size() != rows.length) {
            return Optional.empty();
        }
        Map<ScoreKind, float[]> byKind = new EnumMap<>(ScoreKind.class);
        for (ScoreKind kind : KINDS) {
            byKind.put(kind, new float[rows.length]);
        }
        for (int i = 0; i < rows.length; i++) {
            if (lines.get(i).row() != rows[i]) {
                return Optional.empty();
            }
            for (ScoreKind kind : KINDS) {
                byKind.get(kind)[i] = lines.get(i).scores()[kind.ordinal()];
            }
        }
        return Optional.of(new Scores(byKind));
    }
}
