package alad.cli;

import alad.experiment.OpenRun;
import alad.experiment.ScoredData;
import alad.experiment.Workbench;
import alad.job.JobContext;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alad score}: scores to a CSV file. */
@Command(
        name = "score",
        description = "Writes the scores of a run's own test and validation rows, or of other data, as CSV.")
final class ScoreCommand extends WorkbenchCommand {
    @Option(names = "--run", required = true, paramLabel = "DIR", description = "folder of the run")
    private Path run;

    @Option(names = "--input", paramLabel = "PATH", description = "other data of the same kind; default: the run's own")
    private String input;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the CSV file to write")
    private Path file;

    ScoreCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        JobContext job = new JobContext();
        if (input == null) {
            try (OpenRun open = of(run).openRun(id(run), job)) {
                open.writeScores(file);
                out().println("Scores of the run's own rows written to " + file);
            }
        } else {
            ScoredData scored = of(run).scoreFile(id(run), data(input), job);
            scored.writeCsv(file);
            long anomalous = scored.anomalousRows();
            out().printf(
                            "%,d rows scored, %,d anomalous; written to %s%n",
                            scored.dataset().count(), anomalous, file);
        }
        return 0;
    }
}
