package alad.experiment;

import alad.experiment.report.RunReport;
import alad.file.AtomicFile;
import alad.job.JobContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes a run in every format, and says what was compared before it counts as done. */
final class RunExports {
    private final RunFolder folder;
    private final Path file;
    private final JobContext job;

    /** @throws alad.job.UserError when {@code file} is a part of the run or its data */
    RunExports(RunFolder folder, Path file, JobContext job) {
        folder.requireNotOwn(file);
        this.folder = folder;
        this.file = file;
        this.job = job;
    }

    /** @param run the same run, open */
    Exported write(OpenRun run, ExportFormat format) {
        return switch (format) {
            case REPORT -> exported(report(run));
            case SCORES -> exported(scores(run));
            case ONNX -> exported(new ModelExports(folder).onnx(run.scored(), file, job));
            case DL4J -> exported(new ModelExports(folder).dl4j(run, file, job));
            case BUNDLE, SAFETENSORS -> write(format);
        };
    }

    /** @param format one that needs no data */
    Exported write(ExportFormat format) {
        return exported(
                format == ExportFormat.BUNDLE
                        ? RunBundles.write(folder, file, job)
                        : new ModelExports(folder).safetensors(file));
    }

    Exported write(NetworkChoice network) {
        return exported(new ModelExports(folder).onnx(network, file));
    }

    private List<String> report(OpenRun run) {
        String html = new RunReport(run, folder.history(), EvaluationCsv.read(folder.evaluation())).html(job);
        AtomicFile.write(file, html.getBytes(StandardCharsets.UTF_8));
        return List.of();
    }

    private List<String> scores(OpenRun run) {
        run.writeScores(file, CsvText.AS_IS);
        return List.of();
    }

    private Exported exported(List<String> checks) {
        return new Exported(file, AtomicFile.size(file), checks);
    }
}
