package alad.cli;

import alad.experiment.ExportFormat;
import alad.experiment.Exported;
import alad.experiment.OpenRun;
import alad.experiment.Workbench;
import alad.job.JobContext;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code alad export}: a run as a file for others. */
@Command(
        name = "export",
        description = "Writes a run as a file that can be used elsewhere, and says how it was checked.")
final class ExportCommand extends WorkbenchCommand {
    @Option(names = "--run", required = true, paramLabel = "DIR", description = "folder of the run")
    private Path run;

    @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
    private ExportFormat format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to write")
    private Path file;

    ExportCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        write();
        return 0;
    }

    private void write() {
        ProgressPrinter printer = new ProgressPrinter(out(), System.console() != null);
        JobContext job = new JobContext(printer::progress);
        Exported exported = export(job);
        printer.endLine();
        exported.checks().forEach(out()::println);
        out().printf(Locale.ROOT, "%,d bytes written to %s%n", exported.bytes(), exported.file());
    }

    private Exported export(JobContext job) {
        if (!format.needsData()) {
            return of(run).export(id(run), format, file, job);
        }
        try (OpenRun open = of(run).openRun(id(run), job)) {
            return of(run).export(open, format, file, job);
        }
    }
}
