package alad.cli;

import alad.data.ReadingSpeed;
import alad.evaluate.ThresholdSpeed;
import alad.experiment.Benchmark;
import alad.experiment.Workbench;
import alad.gan.AladOptions;
import alad.gan.Measurement;
import alad.gan.Preset;
import alad.job.JobContext;
import alad.job.UserError;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alad bench}: how fast this machine trains, scores or reads. */
@Command(
        name = "bench",
        description =
                "Times training steps or scoring of a preset's networks, reading of data, or moving of a threshold; use it"
                        + " on an idle machine.")
final class BenchCommand extends WorkbenchCommand {
    private enum What {
        TRAIN,
        SCORE,
        READ,
        THRESHOLD
    }

    private enum ScoringEngine {
        ND4J,
        ONNX
    }

    private static final int MOST_ROWS = 10_000_000;

    @Parameters(description = "${COMPLETION-CANDIDATES}")
    private What what;

    @Option(names = "--preset", paramLabel = "P", description = "name of the preset to train or score")
    private String preset;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = "folder or file to read; \"sample\" for the bundled one")
    private String data;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "5",
            description = "of reading, after two to warm up (default: ${DEFAULT-VALUE})")
    private int repeats;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "15",
            description = "to measure for, after a warm-up (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "rows to score in one call (default: the batch size); any number, in constant memory;"
                    + " or scores that a threshold moves over")
    private Integer rows;

    @Option(
            names = "--engine",
            description = "for score: ${COMPLETION-CANDIDATES}; the program's own, or the exported model through ONNX"
                    + " Runtime (default: ${DEFAULT-VALUE})")
    private ScoringEngine engine = ScoringEngine.ND4J;

    @Option(names = "--json", description = "one line of JSON instead of words")
    private boolean json;

    @Mixin
    private TrainingOptions options;

    @Mixin
    private DataOptions reading;

    BenchCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        if (what == What.READ) {
            return read();
        }
        if (what == What.THRESHOLD) {
            return threshold();
        }
        if (preset == null) {
            throw UserError.invalid("preset", "Name the preset to measure: --preset P.");
        }
        if (!(seconds > 0 && seconds <= 3600)) {
            throw UserError.invalid("seconds", "Seconds must be above 0 and at most 3600, but was " + seconds + ".");
        }
        if (rows != null && (rows < 1 || rows > MOST_ROWS)) {
            throw UserError.invalid("rows", "Rows must be from 1 to 10,000,000, but was " + rows + ".");
        }
        Preset named = workbench().preset(preset);
        AladOptions chosen = options.over(named.options());
        Benchmark benchmark = new Benchmark(named, chosen, seconds);
        Measurement result = what == What.TRAIN
                ? benchmark.train(new JobContext())
                : score(benchmark, rows == null ? chosen.batchSize() : rows);
        out().println(json ? Benchmark.json(result) : words(result));
        return 0;
    }

    private int threshold() {
        if (rows == null || rows < 2 || rows > MOST_ROWS) {
            throw UserError.invalid("rows", "Say how many scores to judge: --rows N, from 2 to 10,000,000.");
        }
        ThresholdSpeed speed = ThresholdSpeed.measure(rows);
        out().println(
                        json
                                ? Benchmark.json(speed)
                                : String.format(
                                        Locale.ROOT,
                                        "threshold over %,d scores: sorted once in %.1f ms; moved %,d times: median"
                                                + " %.2f µs, p95 %.2f µs, longest %.2f µs",
                                        speed.rows(),
                                        speed.sortMillis(),
                                        speed.moves(),
                                        speed.medianMicros(),
                                        speed.p95Micros(),
                                        speed.longestMicros()));
        return 0;
    }

    private int read() {
        if (data == null) {
            throw UserError.invalid("data", "Name the data to read: --data PATH.");
        }
        if (repeats < 1 || repeats > 1000) {
            throw UserError.invalid("repeats", "Repeats must be from 1 to 1,000, but was " + repeats + ".");
        }
        ReadingSpeed speed = ReadingSpeed.measure(reading.of(data), repeats, new JobContext());
        out().println(json ? Benchmark.json(speed) : words(speed));
        return 0;
    }

    private static String words(ReadingSpeed speed) {
        String read = String.format(
                "read %s, %,d rows: median %.1f ms over %d calls",
                speed.format(), speed.rows(), speed.readMillis(), speed.repeats());
        return speed.parseMillis().isEmpty()
                ? read
                : read
                        + String.format(
                                "; unpacked and parsed by the CSV library alone: median %.1f ms; ratio %.2f",
                                speed.parseMillis().getAsDouble(),
                                speed.readMillis() / speed.parseMillis().getAsDouble());
    }

    private Measurement score(Benchmark benchmark, int batch) {
        return engine == ScoringEngine.ONNX
                ? benchmark.scoreWithOnnx(batch, new JobContext())
                : benchmark.score(batch, new JobContext());
    }

    private String words(Measurement m) {
        return String.format(
                "%s %s, batch %d, %d threads: median %.3f ms, p95 %.3f ms over %d calls; %,.0f rows/s; %.1f GFLOP a call,"
                        + " %.0f GFLOP/s; resident %,d MB%s",
                m.what(),
                preset,
                m.batch(),
                m.threads(),
                m.medianMillis(),
                m.p95Millis(),
                m.repeats(),
                m.rowsPerSecond(),
                m.gigaOperations(),
                m.gigaOperations() / m.medianMillis() * 1e3,
                m.residentBytes() >> 20,
                m.share().isEmpty() ? "" : System.lineSeparator() + "share of the time: " + shares(m.share()));
    }

    private static String shares(Map<String, Double> share) {
        return share.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(part -> String.format("%s %.1f %%", part.getKey().replace('_', ' '), 100 * part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
