package alad.experiment;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.evaluate.Threshold;
import alad.gan.AladDetector;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.ModelBundle;
import alad.prepare.Preparation;
import alad.prepare.PreparedRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A run's model with its dataset and scores. */
final class LoadedRun implements OpenRun {
    private final RunFolder folder;
    private volatile ScoredRun scored;
    private final Preparation preparation;
    private final ModelBundle.Reading reading;
    private final AladDetector detector;
    private final List<String> remarks;

    private LoadedRun(
            RunFolder folder,
            ScoredRun scored,
            Preparation preparation,
            ModelBundle.Reading reading,
            AladDetector detector,
            List<String> remarks) {
        this.folder = folder;
        this.scored = scored;
        this.preparation = preparation;
        this.reading = reading;
        this.detector = detector;
        this.remarks = remarks;
    }

    /** What is read while the data is. */
    private record Model(UsableModel usable, AladDetector detector, Optional<KeptScores> scores) {
        static Model load(RunFolder run, RunState state) {
            UsableModel usable = UsableModel.of(run, state);
            return new Model(usable, usable.detector(), KeptScores.read(usable.scores()));
        }
    }

    /** @throws UserError when there is no model yet, a file is broken, or the data isn't what it was */
    static LoadedRun open(RunFolder run, JobContext job) {
        RunRecord record = run.record();
        Ahead<Model> loading = Ahead.of(() -> Model.load(run, record.state()));
        Recipe recipe = run.recipe();
        Ahead<TrainingData> reading = Ahead.here(() -> TrainingData.open(run, recipe, job));
        Model model = loading.get(); // a run without a model says so, whatever else is wrong
        TrainingData data = reading.get();
        ModelBundle bundle = model.usable().bundle();
        if (!data.fingerprint().equals(bundle.fingerprint())) {
            throw TrainingData.changed(recipe);
        }
        ScoredParts scores = scores(model, data, job);
        ScoredRun scored = new ScoredRun(
                record,
                recipe.of(data.dataset()),
                data.dataset(),
                data.split(),
                scores.test(),
                scores.validation(),
                scores.labelled(),
                run.kept(bundle.thresholds().isEmpty() ? scores.thresholds() : bundle.thresholds()));
        return new LoadedRun(
                run,
                scored,
                bundle.preparation(),
                bundle.reading(),
                model.detector(),
                model.usable().remarks());
    }

    private static ScoredParts scores(Model model, TrainingData data, JobContext job) {
        ScoredParts found = model.scores()
                .flatMap(kept -> ScoredParts.of(kept, data.split()))
                .orElse(null);
        if (found != null && found.isWhole()) {
            return found;
        }
        Preparation preparation = model.usable().bundle().preparation();
        ScoredParts scores = found == null
                ? ScoredParts.compute(data, preparation, model.detector(), job)
                : found.withLabelled(model.detector()
                        .score(preparation.apply(data.dataset(), data.split().labelledValidation()), job));
        keep(scores, model.usable().scores(), data);
        return scores;
    }

    /** A run that can't be written, on a medium for reading, say, is scored anew each time. */
    private static void keep(ScoredParts scores, Path file, TrainingData data) {
        try {
            scores.write(file, CsvText.AS_IS, data.dataset(), data.split());
        } catch (UserError e) {
            System.getLogger(LoadedRun.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage(), e);
        }
    }

    @Override
    public ScoredRun scored() {
        return scored;
    }

    @Override
    public Preparation preparation() {
        return preparation;
    }

    @Override
    public float[][] reconstruct(int[] datasetRows, JobContext job) {
        return detector.reconstruct(preparation.apply(scored.dataset(), datasetRows), job);
    }

    @Override
    public float[][] prepared(int[] datasetRows) {
        return values(preparation.apply(scored.dataset(), datasetRows));
    }

    @Override
    public float[][] encode(int[] datasetRows, JobContext job) {
        return detector.encode(preparation.apply(scored.dataset(), datasetRows), job);
    }

    @Override
    public float[][] features(int[] datasetRows, JobContext job) {
        return detector.features(preparation.apply(scored.dataset(), datasetRows), job);
    }

    @Override
    public float[][] generate(float[][] codes, JobContext job) {
        return detector.generate(codes, job);
    }

    @Override
    public Dataset read(List<Path> inputs, JobContext job) {
        return NewData.open(preparation, reading, inputs, job);
    }

    @Override
    public float[][] reconstruct(Dataset other, int[] rows, JobContext job) {
        return detector.reconstruct(preparation.apply(other, rows), job);
    }

    @Override
    public float[][] features(Dataset other, int[] rows, JobContext job) {
        return detector.features(preparation.apply(other, rows), job);
    }

    @Override
    public float[][] prepared(Dataset other, int[] rows) {
        return values(preparation.apply(other, rows));
    }

    @Override
    public List<String> remarks(Dataset other) {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(NewData.remarks(preparation, reading, other));
        return all;
    }

    @Override
    public Scores score(Dataset other, JobContext job) {
        return scoreAll(other, preparation, detector, job);
    }

    @Override
    public void keep(ScoreKind kind, Threshold threshold) {
        folder.keep(kind, threshold);
        scored = scored.judgedBy(folder.kept(scored.thresholds()));
    }

    @Override
    public void writeScores(Path file, CsvText texts) {
        OutputFile.requireForScores(file, folder, folder.inputs());
        new ScoredParts(scored.testScores(), scored.validationScores(), scored.labelledScores())
                .write(file, texts, scored.dataset(), scored.split());
    }

    @Override
    public void close() {
        detector.close();
    }

    static Scores scoreAll(Dataset data, Preparation preparation, AladDetector detector, JobContext job) {
        return detector.score(preparation.apply(data, allOf(data)), job);
    }

    private static int[] allOf(Dataset data) {
        return IntStream.range(0, data.count()).toArray();
    }

    private static float[][] values(PreparedRows rows) {
        float[][] values = new float[rows.count()][rows.width()];
        for (int row = 0; row < values.length; row++) {
            rows.copy(row, values[row], 0);
        }
        return values;
    }
}
