package alad.experiment;

import alad.detector.ScoreKind;
import alad.file.AtomicFile;
import alad.job.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code evaluation.csv}: one line for each epoch and kind of score. */
final class EvaluationCsv {
    private static final String HEADER = "epoch,score,auroc,top_share,oracle_precision,oracle_recall,oracle_f1";

    private static final long LARGEST = 8L << 20;

    private EvaluationCsv() {}

    /** Adds figures of one epoch; those of it and of later ones, from before a resume, are dropped. */
    static void add(Path file, List<TestFigures> figures) {
        List<TestFigures> all = new ArrayList<>(read(file));
        all.removeIf(each -> each.epoch() >= figures.get(0).epoch());
        all.addAll(figures);
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (TestFigures each : all) {
            text.append(each.epoch()).append(',').append(each.score().name().toLowerCase(Locale.ROOT));
            for (double value :
                    new double[] {each.auroc(), each.topShare(), each.precision(), each.recall(), each.f1()}) {
                text.append(',').append(value);
            }
            text.append('\n');
        }
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when there is no such file. */
    static List<TestFigures> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw UserError.failed("Can't read " + file + ": it is larger than the figures of any run are.");
            }
            if (!KeptScores.isEnded(file)) {
                throw UserError.failed("Can't read " + file + ": it was cut, for its last line doesn't end.");
            }
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(EvaluationCsv::figures)
                    .toList();
        } catch (IOException e) {
            throw UserError.failed("Can't read " + file + ": " + AtomicFile.reason(e) + ".", e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw UserError.failed("Can't read " + file + ": a line isn't like \"" + HEADER + "\".", e);
        }
    }

    private static TestFigures figures(String line) {
        String[] cells = line.split(",");
        return new TestFigures(
                Integer.parseInt(cells[0]),
                ScoreKind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6]));
    }
}
