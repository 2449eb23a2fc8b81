package alad.cli;

import alad.data.download.DownloadOptions;
import alad.data.download.DownloadProgress;
import alad.data.download.DownloadSet;
import alad.data.download.Downloads;
import alad.experiment.BackgroundThread;
import alad.experiment.OutputFile;
import alad.experiment.Workbench;
import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.io.Console;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code alad data fetch}: the public datasets, or one of them downloaded. */
@Command(name = "fetch", description = "Downloads a public dataset; without a name lists them.")
final class FetchCommand extends WorkbenchCommand {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "of the dataset")
    private String name;

    @Option(names = "--to", paramLabel = "DIR", description = "folder of all data; default: the user's")
    private Path folder;

    @Option(names = "--accept-licence", description = "you have read the licence and accept it")
    private boolean accepted;

    @Option(
            names = "--proxy",
            paramLabel = "HOST:PORT",
            description = "or \"direct\"; default: as set, or the system's")
    private String proxy;

    FetchCommand(Workbench workbench) {
        super(workbench);
    }

    @Override
    public Integer call() {
        Downloads downloads = workbench().downloads();
        DownloadOptions options = downloads.options();
        if (folder != null) {
            OutputFile.requireFolder(folder);
        }
        options = folder == null ? options : options.withFolder(folder.toAbsolutePath());
        options = proxy == null ? options : options.withProxy(proxy);
        downloads = downloads.with(options);
        if (name == null) {
            list(downloads);
            return 0;
        }
        DownloadSet set = downloads.catalogue().named(name);
        show(set);
        if (!accepted) {
            ask(set);
        }
        return fetch(downloads, set);
    }

    private void list(Downloads downloads) {
        for (DownloadSet set : downloads.catalogue().all()) {
            String state = downloads.state(set).kind().name().toLowerCase(Locale.ROOT);
            out().printf(Locale.ROOT, "%-14s %9s  %-8s %s%n", set.name(), megabytes(set.bytes()), state, set.about());
            out().printf("%35s%s%n", "", set.licence());
        }
        out().println("They land in " + downloads.options().folder() + ".");
    }

    private void show(DownloadSet set) {
        out().println(set.title() + ": " + set.about() + ", " + megabytes(set.bytes()));
        out().println("Licence: " + set.licence());
        out().println("         " + set.terms());
        out().println("Cite:    " + set.citation());
        if (!set.note().isEmpty()) {
            out().println(set.note());
        }
        out().flush();
    }

    private static void ask(DownloadSet set) {
        Console console = System.console();
        if (console == null) {
            throw UserError.usage(
                    "The licence of " + set.name()
                            + " has to be accepted first: read it and give --accept-licence, because nobody can be asked here.");
        }
        String answer = console.readLine("Do you accept the licence? [y/N] ");
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
            throw UserError.failed("The licence of " + set.name() + " was not accepted, so nothing was downloaded.");
        }
    }

    private int fetch(Downloads downloads, DownloadSet set) {
        ProgressPrinter printer = new ProgressPrinter(out(), System.console() != null);
        JobContext job = new JobContext();
        Runnable ended = BackgroundThread.whenInterrupted(job::cancel);
        try {
            Path opened = downloads.fetch(set, job, progress -> printer.progress(words(progress)));
            printer.endLine();
            out().println("Here: " + opened);
            return 0;
        } catch (JobCancelled e) {
            printer.endLine();
            out().println("Stopped; what has arrived is kept. The same command goes on with it.");
            return AladCommand.INTERRUPTED;
        } finally {
            printer.endLine();
            out().flush();
            ended.run();
        }
    }

    private static Progress words(DownloadProgress at) {
        String speed = at.bytesPerSecond() > 0
                ? String.format(
                        Locale.ROOT,
                        ", %s a second, %s left",
                        megabytes(Math.round(at.bytesPerSecond())),
                        ProgressPrinter.duration(at.secondsLeft()))
                : "";
        return new Progress(at.file() + "  " + megabytes(at.done()) + " of " + megabytes(at.total()) + speed, 0, -1);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, bytes < 10_000_000 ? "%.1f MB" : "%.0f MB", bytes / 1e6);
    }
}
