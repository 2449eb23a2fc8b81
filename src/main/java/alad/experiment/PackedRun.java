package alad.experiment;

import alad.detector.TrainingReport;
import alad.modelfile.JsonFiles;
import alad.modelfile.bundle.BundleFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a run goes into a bundle: all but its checkpoints, or but all of them save one, and nowhere a folder of this
 * machine.
 *
 * @param checkpoint what the names of its files begin with; null for none
 */
record PackedRun(RunFolder run, String checkpoint) implements BundleFile.Parts {
    static final String CHECKPOINTS = "checkpoints/";

    @Override
    public boolean isWanted(String name) {
        return !name.startsWith(CHECKPOINTS) || checkpoint != null && name.startsWith(checkpoint);
    }

    @Override
    public InputStream open(String name, Path part) throws IOException {
        return switch (name) {
            case "recipe.json" -> text(JsonFiles.text(DataPlace.named(run.recipe())));
            case "run.json" -> text(JsonFiles.text(record()));
            case "metrics.jsonl" -> text(metrics(part));
            case "split.json" -> isListed() ? text(names().text(Files.readString(part))) : Files.newInputStream(part);
            default -> Files.newInputStream(part);
        };
    }

    /** Only of rows that a file lists the split tells where that is. */
    private boolean isListed() {
        return run.recipe().split().file() != null;
    }

    private RunRecord record() {
        RunRecord record = run.record();
        return record.remarked(names().text(record.message()));
    }

    /** Lines that can't be read tell nobody anything. */
    private String metrics(Path part) throws IOException {
        WithoutFolders names = names();
        try (Stream<String> lines = Files.lines(part)) {
            return lines.flatMap(line -> {
                        try {
                            TrainingReport report = ExperimentJson.parse(line, TrainingReport.class);
                            return Stream.of(ExperimentJson.line(names.report(report)) + "\n");
                        } catch (JsonProcessingException e) {
                            return Stream.empty();
                        }
                    })
                    .collect(Collectors.joining());
        }
    }

    private WithoutFolders names() {
        return WithoutFolders.of(run);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
