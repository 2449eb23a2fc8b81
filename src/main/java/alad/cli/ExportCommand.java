package alad.cli;

import alad.experiment.ExportFormat;
import alad.experiment.Exported;
import alad.experiment.NetworkChoice;
import alad.experiment.OpenRun;
import alad.experiment.Workbench;
import alad.job.JobContext;
import alad.job.UserError;
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

    @Option(names = "--network", description = "with --format onnx one network alone: ${COMPLETION-CANDIDATES}")
    private NetworkChoice network;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to write")
    private Path file;

    ExportCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() throws Exception {
        ProgressPrinter printer = new ProgressPrinter(out(), System.console() != null);
        JobContext job = new JobContext(printer::progress);
        return interruptibly(job, () -> write(printer, job));
    }

    private int write(ProgressPrinter printer, JobContext job) {
        Exported exported = export(job);
        printer.endLine();
        exported.checks().forEach(out()::println);
        String size =
                exported.bytes() > 0 ? String.format(Locale.ROOT, "%,d bytes written", exported.bytes()) : "Written";
        out().println(size + " to " + exported.file());
        return 0;
    }

    private Exported export(JobContext job) {
        if (network != null) {
            if (format != ExportFormat.ONNX) {
                throw UserError.usage("One network alone can be written as ONNX only.");
            }
            return of(run).export(id(run), network, file);
        }
        if (!format.needsData()) {
            return of(run).export(id(run), format, file, job);
        }
        try (OpenRun open = of(run).openRun(id(run), job)) {
            return of(run).export(open, format, file, job);
        }
    }
}
