package alad.cli;

import alad.detector.ScoreKind;
import alad.experiment.RunRecord;
import alad.experiment.Verdict;
import alad.experiment.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alad runs}: a table of all runs. */
@Command(name = "runs", description = "Lists all runs, the newest first.")
final class RunsCommand extends WorkbenchCommand {
    @Option(names = "--store", paramLabel = "DIR", description = "folder of runs; default: the user's own")
    private Path store;

    @Option(names = "--repair", description = "write again what can be derived of damaged runs")
    private boolean repair;

    RunsCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        Workbench asked = store == null ? workbench() : new Workbench(store);
        if (repair) {
            repair(asked);
            return 0;
        }
        List<RunRecord> runs = asked.runs();
        if (runs.isEmpty()) {
            out().println("There are no runs in " + asked.store() + " yet.");
            return 0;
        }
        out().printf("%-36s %-9s %7s %9s  %-32s  %s%n", "run", "state", "epochs", "AUROC", "verdict", "started");
        for (RunRecord run : runs) {
            Double auroc = run.testAuroc().get(ScoreKind.FEATURES);
            out().printf(
                            "%-36s %-9s %,7d %9s  %-32s  %s%n",
                            run.id(),
                            run.state().name().toLowerCase(Locale.ROOT),
                            run.epochsDone(),
                            auroc == null ? "-" : String.format(Locale.ROOT, "%.4f", auroc),
                            Verdict.of(run, ScoreKind.FEATURES).word(),
                            run.started());
            if (run.message() != null) {
                out().println("  " + run.message().lines().findFirst().orElse(""));
            }
        }
        return 0;
    }

    private void repair(Workbench asked) {
        Map<String, List<String>> done = asked.repair();
        if (done.isEmpty()) {
            out().println("No run in " + asked.store() + " is damaged.");
        }
        done.forEach((run, said) -> {
            out().println(run);
            said.forEach(sentence -> out().println("  " + sentence));
        });
    }
}
