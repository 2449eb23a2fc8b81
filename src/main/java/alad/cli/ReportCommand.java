package alad.cli;

import alad.experiment.ExportFormat;
import alad.experiment.OpenRun;
import alad.experiment.Workbench;
import alad.job.JobContext;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alad report}: a run as one HTML file. */
@Command(name = "report", description = "Writes a run as one HTML file that needs nothing else.")
final class ReportCommand extends WorkbenchCommand {
    @Option(names = "--run", required = true, paramLabel = "DIR", description = "folder of the run")
    private Path run;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the HTML file to write")
    private Path file;

    ReportCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() throws Exception {
        ProgressPrinter printer = new ProgressPrinter(out(), System.console() != null);
        JobContext job = new JobContext(printer::progress);
        return interruptibly(job, () -> write(printer, job));
    }

    private int write(ProgressPrinter printer, JobContext job) {
        try (OpenRun open = of(run).openRun(id(run), job)) {
            of(run).export(open, ExportFormat.REPORT, file, job);
        }
        printer.endLine();
        out().println("Report written to " + file);
        return 0;
    }
}
