package alad.experiment;

import alad.data.Dataset;
import alad.data.Datasets;
import alad.data.JoinedRows;
import alad.gan.AladDetector;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.ModelBundle;
import alad.modelfile.onnx.OnnxModel;
import alad.prepare.ImagePreparation;
import alad.prepare.Preparation;
import alad.prepare.TablePreparation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Opens and scores data that is new to a model, which may lack the labels that the training data had. */
final class NewData {
    private NewData() {}

    /** @throws UserError when one of the inputs can't be read or isn't of the model's kind */
    static Dataset open(Preparation preparation, ModelBundle.Reading reading, List<Path> inputs, JobContext job) {
        Dataset rows = open(preparation, reading, inputs.get(0), job);
        for (Path input : inputs.subList(1, inputs.size())) {
            job.check();
            rows = JoinedRows.of(rows, open(preparation, reading, input, job));
        }
        return rows;
    }

    /** @throws UserError when the data can't be read or isn't of the model's kind */
    static Dataset open(Preparation preparation, ModelBundle.Reading reading, Path input, JobContext job) {
        try {
            return fitting(preparation, Datasets.open(reading.of(input), job));
        } catch (UserError error) {
            if (!(preparation instanceof TablePreparation)) {
                throw error;
            }
            return withoutLabels(preparation, reading, input, job, error);
        }
    }

    /** What isn't as in the training data, and what couldn't be read, in sentences; empty when there is nothing. */
    static List<String> remarks(Preparation preparation, ModelBundle.Reading reading, Dataset data) {
        List<String> remarks = new ArrayList<>();
        int leftOut = data.arrival().leftOut();
        if (leftOut > 0) {
            int files = leftOut + data.count();
            remarks.add(String.format(
                    "%,d of %,d files couldn't be read and %s not scored.",
                    leftOut, files, leftOut == 1 ? "was" : "were"));
        }
        remarks.addAll(data.arrival().doubts());
        if (preparation instanceof ImagePreparation network) {
            remarks.addAll(NewImages.remarks(data, network, reading));
        }
        remarks.addAll(
                preparation.remarks(data, IntStream.range(0, data.count()).toArray()));
        return remarks;
    }

    /** The data scored by the run's model, as {@link Workbench#scoreFile} does it. */
    static ScoredData scored(RunFolder run, Path input, JobContext job) {
        UsableModel usable = UsableModel.of(run, run.record().state());
        ModelBundle bundle = usable.bundle();
        if (bundle.thresholds().isEmpty()) {
            throw UserError.failed("The run in " + run.path() + " wasn't trained to its end; resume it first.");
        }
        Dataset data = open(bundle.preparation(), bundle.reading(), input, job);
        List<String> remarks = new ArrayList<>(usable.remarks());
        remarks.addAll(remarks(bundle.preparation(), bundle.reading(), data));
        try (AladDetector detector = usable.detector()) {
            return new ScoredData(
                    data, LoadedRun.scoreAll(data, bundle.preparation(), detector, job), bundle.thresholds(), remarks);
        }
    }

    /** The data scored by an exported model, as {@link Workbench#scoreWithOnnx} does it. */
    static ScoredData scoredByOnnx(Path model, Path input, JobContext job) {
        try (OnnxModel onnx = OnnxModel.open(model)) {
            Dataset data = open(onnx.preparation(), onnx.reading(), input, job);
            int[] rows = IntStream.range(0, data.count()).toArray();
            return new ScoredData(
                    data,
                    onnx.score(data, rows, job),
                    onnx.thresholds(),
                    remarks(onnx.preparation(), onnx.reading(), data));
        }
    }

    /** A table all of whose columns are features; if it isn't that either, it was wrong as it was. */
    private static Dataset withoutLabels(
            Preparation preparation, ModelBundle.Reading reading, Path input, JobContext job, UserError asItWas) {
        try {
            return fitting(preparation, Datasets.open(reading.unlabelled(input), job));
        } catch (UserError error) {
            throw asItWas;
        }
    }

    private static Dataset fitting(Preparation preparation, Dataset data) {
        preparation.apply(data, new int[0]);
        return data;
    }
}
