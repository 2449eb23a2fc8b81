package alad.cli;

import alad.experiment.CsvText;
import alad.experiment.OpenRun;
import alad.experiment.ScoredData;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.job.UserError;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alad score}: scores to a CSV file. */
@Command(
        name = "score",
        description = "Writes the scores of a run's own test and validation rows, or of other data, as CSV.")
final class ScoreCommand extends WorkbenchCommand {
    @ArgGroup(exclusive = true, multiplicity = "1")
    private Scorer scorer;

    @Option(
            names = {"--input", "--data"},
            paramLabel = "PATH",
            description = "other data of the same kind; default: the run's own")
    private String input;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the CSV file to write")
    private Path file;

    @Option(
            names = "--spreadsheet",
            description = "put an apostrophe before names that begin with =, +, - or @, which a spreadsheet would"
                    + " compute; without it names stand as they are, for programs")
    private boolean spreadsheet;

    @Option(
            names = "--strict",
            description = "write nothing and fail when anything is to be remarked: other columns, categories, sizes or"
                    + " colours than in the training data, files that can't be read; else remarks are told and kept"
                    + " beside the scores in FILE.remarks.txt")
    private boolean strict;

    ScoreCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() throws Exception {
        JobContext job = new JobContext();
        return interruptibly(job, () -> score(job));
    }

    private int score(JobContext job) {
        if (scorer.model != null) {
            if (input == null) {
                throw UserError.invalid("input", "Say with --input what the model is to score.");
            }
            write(workbench().scoreWithOnnx(scorer.model, data(input), job));
        } else if (input == null) {
            try (OpenRun open = of(scorer.run).openRun(id(scorer.run), job)) {
                open.writeScores(file, texts());
                out().println("Scores of the run's own rows written to " + file);
            }
        } else {
            write(of(scorer.run).scoreFile(id(scorer.run), data(input), job));
        }
        return 0;
    }

    private CsvText texts() {
        return spreadsheet ? CsvText.SPREADSHEET : CsvText.AS_IS;
    }

    /** Remarks go to the shell's error output, so that they are seen whatever is done with the rest. */
    private void write(ScoredData scored) {
        int remarks = scored.remarks().size();
        scored.remarks().forEach(err()::println);
        if (strict && remarks > 0) {
            throw UserError.failed(
                    "Nothing was written, for there " + (remarks == 1 ? "is 1 remark" : "are " + remarks + " remarks")
                            + " on " + input + " and --strict was given.");
        }
        scored.writeCsv(
                file, texts(), scorer.model == null ? List.of(data(input)) : List.of(data(input), scorer.model));
        out().printf(
                        "%,d %s scored, %,d anomalous; written to %s%n",
                        scored.dataset().count(),
                        scored.dataset().samples().word(scored.dataset().count()),
                        scored.anomalousRows(),
                        file);
    }

    /** What scores. */
    private static final class Scorer {
        @Option(names = "--run", paramLabel = "DIR", description = "folder of the run")
        private Path run;

        @Option(
                names = "--model",
                paramLabel = "FILE",
                description = "an exported ONNX model, run by ONNX Runtime; needs --input")
        private Path model;
    }
}
