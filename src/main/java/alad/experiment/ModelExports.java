package alad.experiment;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Threshold;
import alad.file.AtomicFile;
import alad.gan.AladModel;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.JsonFiles;
import alad.modelfile.ModelBundle;
import alad.modelfile.dl4j.Dl4jExport;
import alad.modelfile.onnx.OnnxExport;
import alad.modelfile.onnx.OnnxModel;
import alad.modelfile.safetensors.SafetensorsFile;
import alad.prepare.FittedColumn;
import alad.prepare.PreparedRows;
import alad.prepare.TablePreparation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the model of a run in the formats of others, each compared with the model itself before it is left there. */
final class ModelExports {
    /** Rows that are compared. */
    private static final int COMPARED = 1000;

    /** Rows whose reconstructions are compared. */
    private static final int RECONSTRUCTED = 100;

    /** Scores further apart than this are told as such. */
    private static final double TOLD = 1e-4;

    /** With scores further apart than this nothing is written. */
    private static final double LARGEST = 1e-2;

    private final RunFolder folder;
    private final ModelBundle bundle;
    private final ExportedFiles files;

    /** @throws UserError when the run has no model yet */
    ModelExports(RunFolder folder, ExportedFiles files) {
        this.folder = folder;
        this.files = files;
        this.bundle = UsableModel.of(folder, folder.record().state()).bundle();
    }

    /**
     * Graph, checks and scores of up to 1,000 test rows first, then the file.
     *
     * @return what was compared, in sentences
     */
    List<String> onnx(ScoredRun scored, JobContext job) {
        ModelBundle whole = bundle.withThresholds(scored.thresholds());
        byte[] content = OnnxExport.bytes(
                whole, OnnxExport.Part.SCORING, ScoreKind.FEATURES, Environment.version(), about(scored.recipe()));
        List<String> checks = new ArrayList<>();
        checks.add("The file keeps the rules of ONNX: operator set 13, IR version 7.");
        try (OnnxModel model = OnnxModel.of(files.file().toString(), content, 0)) {
            checks.add(compared(scored, model, job));
        }
        checks.add(inside(scored.thresholds().get(ScoreKind.FEATURES)));
        checks.add(onnxSnippets());
        files.write(content);
        return checks;
    }

    /** One network alone, from x or z as the networks see them. */
    List<String> onnx(NetworkChoice network) {
        byte[] content = OnnxExport.bytes(
                bundle,
                OnnxExport.Part.valueOf(network.name()),
                ScoreKind.FEATURES,
                Environment.version(),
                about(folder.recipe()));
        OnnxModel.requireRunnable(files.file().toString(), content);
        files.write(content);
        return List.of(
                "The file keeps the rules of ONNX (operator set 13, IR version 7), and ONNX Runtime takes it.",
                "It takes rows as the networks see them; preparation and threshold are in the whole model only.");
    }

    private static String inside(Threshold threshold) {
        return String.format(
                Locale.ROOT,
                "The threshold inside is %.4g (%s%s); who runs the model can give another.",
                threshold.value(),
                threshold.rule(),
                threshold.oracle() ? ", oracle: it saw test labels" : "");
    }

    private String onnxSnippets() {
        boolean table = bundle.preparation() instanceof TablePreparation;
        Snippets snippets = new Snippets(files, table ? columns((TablePreparation) bundle.preparation()) : Map.of());
        String kind = table ? "table" : "images";
        String python = snippets.add("onnx-" + kind + ".py", "score", "py");
        String java = snippets.add("onnx-" + kind + ".java.txt", "score", "java");
        return beside("Beside it lie " + python + " and " + java + ", which score with it.");
    }

    private String beside(String what) {
        return files.hasRoomBeside() ? what : "It is no file, so nothing could be laid beside it.";
    }

    private static Map<String, String> columns(TablePreparation table) {
        Map<Boolean, List<String>> names = table.columns().stream()
                .collect(Collectors.partitioningBy(
                        FittedColumn::isSymbolic, Collectors.mapping(FittedColumn::name, Collectors.toList())));
        return Map.of("NUMBERS", literals(names.get(false)), "TEXTS", literals(names.get(true)));
    }

    /** As between the braces of an array; JSON's texts are Java's. */
    private static String literals(List<String> texts) {
        return texts.stream().map(JsonFiles::line).collect(Collectors.joining(", "));
    }

    private static String compared(ScoredRun scored, OnnxModel model, JobContext job) {
        int[] test = scored.split().test();
        int count = Math.min(COMPARED, test.length);
        int[] places = new int[count];
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = (int) ((long) i * test.length / count);
            rows[i] = test[places[i]];
        }
        Dataset dataset = scored.dataset();
        Scores theirs = model.score(dataset, rows, job);
        double largest = 0;
        ScoreKind worst = ScoreKind.FEATURES;
        for (ScoreKind kind : ScoreKind.values()) {
            Threshold threshold = scored.thresholds().get(kind);
            double difference = difference(scored.testScores().of(kind), places, theirs.of(kind), threshold.value());
            if (!(difference <= largest)) {
                largest = difference;
                worst = kind;
            }
        }
        if (!(largest <= LARGEST)) {
            throw UserError.failed(String.format(
                    Locale.ROOT,
                    "ONNX Runtime gives other scores than this program: %s differs by %.2g of its size; nothing was"
                            + " written.",
                    word(worst),
                    largest));
        }
        return String.format(
                Locale.ROOT,
                "ONNX Runtime scores %,d test %s as this program does: the largest difference is %.1e of a score"
                        + " (%s)%s.",
                count,
                dataset.samples().word(),
                largest,
                word(worst),
                largest > TOLD ? ", more than the 1e-4 that is usual" : "");
    }

    /** Of a score's size; scores below a hundredth of the threshold count as that. */
    private static double difference(float[] ours, int[] places, float[] theirs, float threshold) {
        double floor = Math.max(Math.abs(threshold) * 1e-2, Float.MIN_NORMAL);
        double largest = 0;
        for (int i = 0; i < places.length; i++) {
            double size = Math.max(Math.abs(ours[places[i]]), floor);
            double difference = Math.abs((double) ours[places[i]] - theirs[i]) / size;
            largest = difference <= largest ? largest : difference;
        }
        return largest;
    }

    /**
     * G(E(x)) in {@code file}, E and G alone beside it; each opened again with Deeplearning4j, the first compared on up
     * to 100 test rows.
     *
     * @return what was compared, in sentences
     */
    List<String> dl4j(OpenRun run, JobContext job) {
        byte[] content = Dl4jExport.bytes(bundle, Dl4jExport.Part.RECONSTRUCTION);
        int[] rows = spread(run.scored().split().test(), RECONSTRUCTED);
        PreparedRows prepared = bundle.preparation().apply(run.scored().dataset(), rows);
        float[][] theirs = Dl4jExport.reconstruct(content, prepared, job);
        float[][] ours = run.reconstruct(rows, job);
        double largest = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < ours[row].length; i++) {
                double size = Math.max(1, Math.abs(ours[row][i]));
                double difference = Math.abs((double) ours[row][i] - theirs[row][i]) / size;
                largest = difference <= largest ? largest : difference;
            }
        }
        if (!(largest <= LARGEST)) {
            throw UserError.failed(String.format(
                    Locale.ROOT,
                    "Deeplearning4j reconstructs rows otherwise than this program, by %.2g; nothing was written.",
                    largest));
        }
        String encoder = companion("encoder");
        String generator = companion("generator");
        files.addBeside(encoder, Dl4jExport.bytes(bundle, Dl4jExport.Part.ENCODER));
        files.addBeside(generator, Dl4jExport.bytes(bundle, Dl4jExport.Part.GENERATOR));
        files.write(content);
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Deeplearning4j reconstructs %,d test %s as this program does: the largest difference is"
                                + " %.1e.",
                        rows.length,
                        run.scored().dataset().samples().word(),
                        largest),
                beside("E and G alone lie beside it as " + encoder + " and " + generator + "."));
    }

    private String companion(String part) {
        String name = files.file().getFileName().toString();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        return name.substring(0, dot) + "-" + part + name.substring(dot);
    }

    private static int[] spread(int[] rows, int most) {
        int count = Math.min(most, rows.length);
        int[] some = new int[count];
        for (int i = 0; i < count; i++) {
            some[i] = rows[(int) ((long) i * rows.length / count)];
        }
        return some;
    }

    /** Weights by name with what it takes to build the networks again. */
    List<String> safetensors() {
        AladModel model = bundle.model();
        Map<String, String> metadata = new LinkedHashMap<>(about(folder.recipe()));
        metadata.put("alad.networks", JsonFiles.line(model.networks()));
        metadata.put("alad.options", JsonFiles.line(model.options()));
        metadata.put("alad.shape", JsonFiles.line(model.shape()));
        metadata.put("alad.preparation", JsonFiles.line(bundle.preparation()));
        metadata.put("alad.thresholds", JsonFiles.line(bundle.thresholds()));
        metadata.put("alad.data_sha256", bundle.fingerprint());
        byte[] content = new SafetensorsFile(metadata, model.weights()).bytes();
        String snippet = new Snippets(files, Map.of()).add("safetensors.py", "load", "py");
        files.write(draft -> {
            AtomicFile.fill(draft, content);
            requireSame(files.file(), model, SafetensorsFile.read(draft));
        });
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Read back: %,d arrays, every value as it was.",
                        model.weights().size()),
                beside("Beside it lies " + snippet + ", which makes PyTorch networks of it."));
    }

    private static void requireSame(Path file, AladModel model, SafetensorsFile read) {
        for (int i = 0; i < model.weights().size(); i++) {
            boolean same = read.arrays().size() == model.weights().size()
                    && read.arrays().get(i).name().equals(model.weights().get(i).name())
                    && Arrays.equals(
                            read.arrays().get(i).values(),
                            model.weights().get(i).values());
            if (!same) {
                throw UserError.failed("What was written to " + file + " can't be read back as it was.");
            }
        }
    }

    private Map<String, String> about(Recipe recipe) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("alad.run", folder.id());
        about.put("alad.program", Environment.version());
        about.put("alad.recipe", JsonFiles.line(DataPlace.named(recipe)));
        about.put("alad.environment", JsonFiles.line(folder.record().environment()));
        return about;
    }

    private static String word(ScoreKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
