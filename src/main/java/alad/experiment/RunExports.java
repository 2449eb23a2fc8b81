package alad.experiment;

import alad.detector.TrainingReport;
import alad.experiment.report.RunReport;
import alad.file.AtomicFile;
import alad.job.JobContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Writes a run in every format, and says what was compared before it counts as done. */
final class RunExports {
    private final RunFolder folder;
    private final Path file;
    private final JobContext job;

    RunExports(RunFolder folder, Path file, JobContext job) {
        this.folder = folder;
        this.file = file;
        this.job = job;
    }

    /** @param run the same run, open */
    Exported write(OpenRun run, ExportFormat format) {
        return switch (format) {
            case REPORT -> exported(files -> report(run, files));
            case SCORES -> scores(run);
            case ONNX -> exported(files -> new ModelExports(folder, files).onnx(run.scored(), job));
            case DL4J -> exported(files -> new ModelExports(folder, files).dl4j(run, job));
            case BUNDLE, SAFETENSORS -> write(format);
        };
    }

    /** @param format one that needs no data */
    Exported write(ExportFormat format) {
        return exported(
                format == ExportFormat.BUNDLE
                        ? files -> RunBundles.write(folder, files, job)
                        : files -> new ModelExports(folder, files).safetensors());
    }

    Exported write(NetworkChoice network) {
        return exported(files -> new ModelExports(folder, files).onnx(network));
    }

    private List<String> report(OpenRun run, ExportedFiles files) {
        List<TrainingReport> history =
                folder.history().stream().map(WithoutFolders.of(folder)::report).toList();
        String html = new RunReport(run, history, EvaluationCsv.read(folder.evaluation())).html(job);
        files.write(html.getBytes(StandardCharsets.UTF_8));
        return List.of();
    }

    private Exported scores(OpenRun run) {
        run.writeScores(file, CsvText.AS_IS);
        return new Exported(file, AtomicFile.size(file), List.of());
    }

    /** @param writing returns what was compared */
    private Exported exported(Function<ExportedFiles, List<String>> writing) {
        try (ExportedFiles files = new ExportedFiles(file, folder.inputs())) {
            List<String> checks = writing.apply(files);
            return new Exported(file, AtomicFile.size(file), checks);
        }
    }
}
