package alad.experiment;

import alad.file.AtomicFile;
import alad.gan.AladDetector;
import alad.gan.AladModel;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.ModelBundle;
import alad.modelfile.ModelFolder;
import alad.modelfile.dl4j.Dl4jWeights;
import alad.prepare.SplitWords;
import java.nio.file.Path;

/** A run with encoder and generator from elsewhere: a new run beside it, scored and with thresholds of its own. */
final class WeightImport {
    private WeightImport() {}

    /**
     * @param like whose data, split, preparation and discriminators the new run shares
     * @throws UserError when the file is refused, or the data isn't there; nothing is left behind
     */
    static RunRecord read(RunStore store, RunFolder like, Path file, JobContext job) {
        ModelBundle bundle = UsableModel.of(like, like.record().state()).bundle();
        AladModel model = Dl4jWeights.read(file, bundle.model());
        Recipe recipe = like.recipe();
        TrainingData data = TrainingData.open(like, recipe, job);
        ScoredParts scores;
        try (AladDetector detector = new AladDetector(model)) {
            scores = ScoredParts.compute(data, bundle.preparation(), detector, job);
        }
        ModelBundle replaced = new ModelBundle(
                model,
                bundle.preparation(),
                bundle.reading(),
                bundle.normalClasses(),
                bundle.classNames(),
                scores.thresholds(),
                bundle.fingerprint());
        RunFolder run = store.create(recipe.name());
        try {
            return write(run, recipe, data, replaced, scores, job);
        } catch (RuntimeException e) {
            AtomicFile.discard(run.path());
            throw e;
        }
    }

    private static RunRecord write(
            RunFolder run, Recipe recipe, TrainingData data, ModelBundle bundle, ScoredParts scores, JobContext job) {
        run.write(recipe);
        SplitFile.write(
                run.split(),
                data.fingerprint(),
                data.split(),
                SplitWords.sentences(data.dataset(), data.split(), recipe.split()));
        ModelFolder.write(run.model(), bundle);
        scores.write(run.scores(), CsvText.AS_IS, data.dataset(), data.split());
        try (RunJournal journal = new RunJournal(run, RunJournal.queued(run))) {
            journal.opened(data);
            journal.scored(scores.auroc(data));
            journal.controls(Controls.of(
                    data, bundle.preparation(), scores, null, recipe.options().seed(), job));
            return journal.enter(RunState.FINISHED, null);
        }
    }
}
