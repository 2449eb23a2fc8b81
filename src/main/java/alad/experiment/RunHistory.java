package alad.experiment;

import alad.detector.Keep;
import alad.detector.TrainingReport;
import alad.file.AtomicFile;
import alad.job.UserError;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads the reports of a run, however many there are, in a bounded amount of memory: of more than fit, steps and what
 * stands for steps are kept in even distances.
 */
final class RunHistory {
    private static final int LONGEST_LINE = 1 << 16;
    private static final long MOST_BYTES = 64L << 20;

    /** A report with what it takes of the memory. */
    private record Kept(TrainingReport report, long bytes) {
        private static final int REPORT = 100;
        private static final int NETWORK = 150;
        private static final int SIGMA = 100;

        static Kept of(TrainingReport report) {
            if (report instanceof TrainingReport.Vitals vitals) {
                long sigmas = vitals.networks().stream()
                        .mapToLong(each -> each.sigmas().size())
                        .sum();
                return new Kept(report, REPORT + NETWORK * vitals.networks().size() + SIGMA * sigmas);
            }
            return new Kept(
                    report,
                    report instanceof TrainingReport.Health health
                            ? REPORT + 2L * String.valueOf(health.message()).length()
                            : REPORT);
        }

        boolean isOfMany() {
            return report instanceof TrainingReport.Step
                    || report instanceof TrainingReport.Vitals
                    || report instanceof TrainingReport.Checkpointed;
        }
    }

    private final Path file;
    private final Keep keep;
    private final long most;
    private List<Kept> kept = new ArrayList<>();
    private long bytes;
    private long distance = 1;
    private long ofMany;

    private RunHistory(Path file, Keep keep, long most) {
        this.file = file;
        this.keep = keep;
        this.most = most;
    }

    /**
     * The reports so far, without pictures; lines that can't be read are left out. A resumed training starts again from
     * its checkpoint: what was reported after that before is dropped.
     *
     * @param keep whose weights the run keeps
     * @throws UserError when the file can't be read or holds more than any training reports
     */
    static List<TrainingReport> read(Path file, Keep keep) {
        return read(file, keep, MOST_BYTES);
    }

    /** @param most bytes that the reports may take of the memory */
    static List<TrainingReport> read(Path file, Keep keep, long most) {
        return Files.isRegularFile(file) ? new RunHistory(file, keep, most).read() : List.of();
    }

    private List<TrainingReport> read() {
        try (Reader text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), 1 << 16)) {
            StringBuilder line = new StringBuilder();
            for (int character = text.read(); character >= 0; character = text.read()) {
                if (character == '\n') {
                    add(line.toString());
                    line.setLength(0);
                } else if (line.length() <= LONGEST_LINE) {
                    line.append((char) character);
                }
            }
            add(line.toString());
            return withoutRepeats(kept.stream().map(Kept::report).toList());
        } catch (IOException e) {
            throw UserError.failed("Can't read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private void add(String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            Kept next = Kept.of(ExperimentJson.report(line, keep));
            boolean isBetween = next.isOfMany() && ofMany++ % distance != 0;
            if (next.report() != null && !(next.report() instanceof TrainingReport.Pictures) && !isBetween) {
                kept.add(next);
                bytes += next.bytes();
                thin();
            }
        } catch (JsonProcessingException e) {
            System.getLogger(RunHistory.class.getName()).log(System.Logger.Level.DEBUG, "A broken line in " + file);
        }
    }

    /** Drops every second of what there are many of, until the rest fits. */
    private void thin() {
        while (bytes > most) {
            List<Kept> rest = new ArrayList<>();
            long left = 0;
            boolean drop = false;
            for (Kept each : kept) {
                if (!each.isOfMany() || !drop) {
                    rest.add(each);
                    left += each.bytes();
                }
                drop = each.isOfMany() != drop;
            }
            if (rest.size() == kept.size()) {
                throw UserError.failed("Can't read " + file + ": it holds more than any training reports.");
            }
            kept = rest;
            bytes = left;
            distance *= 2;
        }
    }

    private static List<TrainingReport> withoutRepeats(List<TrainingReport> reports) {
        List<TrainingReport> kept = new ArrayList<>();
        long least = Long.MAX_VALUE;
        for (int i = reports.size() - 1; i >= 0; i--) {
            TrainingReport report = reports.get(i);
            if (step(report) <= least) {
                kept.add(report);
                least = step(report) < 0 ? least : step(report);
            }
        }
        Collections.reverse(kept);
        return kept;
    }

    /** Steps done when {@code report} was made; -1 where it doesn't say. */
    private static long step(TrainingReport report) {
        if (report instanceof TrainingReport.Step step) {
            return step.step();
        } else if (report instanceof TrainingReport.Epoch epoch) {
            return epoch.step();
        } else if (report instanceof TrainingReport.Vitals vitals) {
            return vitals.step();
        } else if (report instanceof TrainingReport.Health health) {
            return health.step();
        } else if (report instanceof TrainingReport.Checkpointed checkpoint) {
            return checkpoint.step();
        } else if (report instanceof TrainingReport.Ended ended) {
            return ended.step();
        }
        return -1;
    }
}
