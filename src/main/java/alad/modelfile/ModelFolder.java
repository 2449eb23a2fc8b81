package alad.modelfile;

import alad.detector.NamedArray;
import alad.detector.ScoreKind;
import alad.evaluate.Threshold;
import alad.file.AtomicFile;
import alad.gan.AladModel;
import alad.gan.AladNetworks;
import alad.gan.AladOptions;
import alad.job.UserError;
import alad.prepare.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A model as a folder: {@code model.json} and one {@code .npy} an array. */
public final class ModelFolder {
    static final int VERSION = 3;
    static final int FIRST_WITH_SUMS = 3;
    private static final String DESCRIPTION = "model.json";
    private static final int LARGEST_SIDE = 1 << 20;

    private ModelFolder() {}

    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(DESCRIPTION));
    }

    /** @throws UserError when the folder can't be written */
    public static void write(Path folder, ModelBundle bundle) {
        AtomicFile.writeFolder(folder, draft -> fill(draft, bundle));
    }

    static void fill(Path folder, ModelBundle bundle) throws IOException {
        AladModel model = bundle.model();
        Map<String, String> sums = ArrayFolder.write(folder, model.weights());
        Description description = new Description(
                VERSION,
                model.networks(),
                model.options(),
                model.shape(),
                bundle.preparation(),
                bundle.reading(),
                bundle.normalClasses(),
                bundle.classNames(),
                bundle.thresholds(),
                bundle.fingerprint(),
                model.weights().stream().map(NamedArray::name).toList(),
                sums);
        JsonFiles.write(folder.resolve(DESCRIPTION), description);
    }

    /** @throws UserError when the folder holds no model, or a broken one */
    public static ModelBundle read(Path folder) {
        Path file = folder.resolve(DESCRIPTION);
        Description found = JsonFiles.read(file, Description.class, VERSION, OlderModels::upgraded);
        requireWhole(file, found);
        AladModel model = new AladModel(
                found.networks(),
                found.options(),
                found.shape(),
                ArrayFolder.read(folder, found.arrays(), found.sums()));
        return new ModelBundle(
                model,
                found.preparation(),
                found.reading(),
                found.normalClasses(),
                found.classNames(),
                found.thresholds(),
                found.fingerprint());
    }

    /** What is to be known of the model in {@code folder} beside what it holds, in sentences. */
    public static List<String> remarks(Path folder) {
        int version = JsonFiles.version(folder.resolve(DESCRIPTION));
        return version < FIRST_WITH_SUMS
                ? List.of("The model was written by an older version of this program, which noted no sums of the"
                        + " weights: whether they were changed since can't be told.")
                : List.of();
    }

    private static void requireWhole(Path file, Description found) {
        NetworkLimits.require(file.toString(), found.networks());
        if (found.options() == null
                || found.shape() == null
                || found.preparation() == null
                || found.reading() == null
                || found.normalClasses() == null
                || found.classNames() == null
                || found.thresholds() == null
                || found.normalClasses().contains(null)
                || found.classNames().contains(null)
                || found.thresholds().containsValue(null)
                || !found.thresholds().isEmpty() && found.thresholds().size() < ScoreKind.values().length
                || found.arrays() == null
                || found.sums() == null && found.version() >= FIRST_WITH_SUMS) {
            throw UserError.failed("Can't read " + file + ": a part of the model's description is missing.");
        }
        if (found.shape().length != 1 && found.shape().length != 3
                || Arrays.stream(found.shape()).anyMatch(size -> size < 1 || size > LARGEST_SIDE)
                || !Arrays.equals(found.shape(), found.preparation().shape())) {
            throw UserError.failed("Can't read " + file + ": its shape " + Arrays.toString(found.shape())
                    + " is none that its preparation gives.");
        }
    }

    /** @param sums SHA-256 of each array's file; null for versions that have none */
    private record Description(
            int version,
            AladNetworks networks,
            AladOptions options,
            int[] shape,
            Preparation preparation,
            ModelBundle.Reading reading,
            List<String> normalClasses,
            List<String> classNames,
            Map<ScoreKind, Threshold> thresholds,
            String fingerprint,
            List<String> arrays,
            Map<String, String> sums) {}
}
