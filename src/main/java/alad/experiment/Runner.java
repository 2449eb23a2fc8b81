package alad.experiment;

import alad.detector.TrainingReport;
import alad.gan.AladCheckpoint;
import alad.gan.AladDetector;
import alad.gan.AladModel;
import alad.gan.AladNetworks;
import alad.gan.AladRows;
import alad.gan.AladTrainer;
import alad.gan.Checkpoints;
import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import alad.modelfile.CheckpointFolder;
import alad.modelfile.ModelBundle;
import alad.modelfile.ModelFolder;
import alad.prepare.Preparation;
import alad.prepare.Split;
import alad.prepare.SplitWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Trains the run of one folder in this process, from its last checkpoint if it has one, and leaves a scored model and
 * the record there. A cancelled job stops the training and keeps what there is.
 */
final class Runner {
    private final RunFolder run;
    private final RunLock lock;
    private final JobContext job;
    private final SessionListener listener;
    private final Keeping keeping;

    /** @param lock of the run's folder, which stays the caller's */
    Runner(RunFolder run, RunLock lock, JobContext job, SessionListener listener) {
        this.run = run;
        this.lock = lock;
        this.job = job;
        this.listener = listener;
        this.keeping = new Keeping(listener, lock::requireInPlace);
    }

    /** As {@link #run(Function)}, reading the data that the recipe names. */
    RunRecord run() {
        return run(recipe -> TrainingData.open(run, recipe, job));
    }

    /**
     * @param opener of the recipe's data
     * @return the record in a final state, which the listener has been told
     * @throws RuntimeException why the run failed, after its record and the listener have been told
     */
    RunRecord run(Function<Recipe, TrainingData> opener) {
        return run(opener, LineLog::new);
    }

    /** @param metrics opens the log that reports are added to */
    RunRecord run(Function<Recipe, TrainingData> opener, Function<Path, LineLog> metrics) {
        RunRecord record;
        try (RunJournal journal = new RunJournal(run, run.written(), metrics.apply(run.metrics()))) {
            record = recorded(journal, opener);
        } catch (RuntimeException | Error e) {
            listener.stateChanged(RunState.FAILED, message(e));
            throw e;
        }
        listener.stateChanged(record.state(), record.message());
        return record;
    }

    /** Progress in words, for {@link SessionListener#phase}. */
    static String words(Progress progress) {
        return progress.total() > 0
                ? String.format("%s (%,d of %,d)", progress.what(), progress.done(), progress.total())
                : progress.what();
    }

    private RunRecord recorded(RunJournal journal, Function<Recipe, TrainingData> opener) {
        try {
            run.clearDrafts();
            journal.begin();
            listener.stateChanged(RunState.RUNNING, null);
            return trained(journal, opener);
        } catch (JobCancelled e) {
            return journal.breakOff(RunState.STOPPED, "Stopped before the training had begun.");
        } catch (RuntimeException | Error e) {
            recordFailure(journal, e);
            throw e;
        }
    }

    private void recordFailure(RunJournal journal, Throwable why) {
        try {
            lock.requireInPlace();
            journal.breakOff(RunState.FAILED, message(why));
        } catch (UserError unwritable) {
            why.addSuppressed(unwritable);
        }
    }

    private RunRecord trained(RunJournal journal, Function<Recipe, TrainingData> opener) {
        Recipe recipe = run.recipe();
        listener.phase("Reading the data");
        TrainingData data = opener.apply(recipe);
        journal.opened(data);
        keepSplit(recipe, data);
        Optional<CheckpointFolder.Saved> from = CheckpointFolder.newest(run.checkpoints());
        from.ifPresent(saved -> requireSameData(saved.bundle().fingerprint(), data));

        Preparation preparation = from.map(saved -> saved.bundle().preparation())
                .orElseGet(
                        () -> Preparation.fit(data.dataset(), data.split().train(), recipe.tables(), recipe.leftOut()));
        AladNetworks networks = from.map(saved -> saved.bundle().model().networks())
                .orElseGet(() -> new PresetFiles()
                        .named(recipe.preset(), preparation.shape().length == 3)
                        .networks());
        AladTrainer trainer = new AladTrainer(networks, recipe.options(), preparation.shape());
        listener.phase("Training");
        AladModel model = trainer.train(
                rows(data, preparation),
                from.map(CheckpointFolder.Saved::checkpoint).orElse(null),
                job,
                report -> told(journal, report),
                checkpoints(
                        bundle -> bundled(bundle, recipe, data, preparation),
                        new TestMonitor(recipe.monitoring(), data, preparation, run.evaluation(), job, listener)));
        boolean stopped = job.isCancelled();
        score(
                journal,
                data,
                preparation,
                trainer.untrained(),
                bundled(model, recipe, data, preparation),
                recipe.options().seed());
        RunState end = stopped ? RunState.STOPPED : RunState.FINISHED;
        keeping.insist(() -> journal.enter(end, null));
        keeping.succeeded();
        return run.written();
    }

    /** From here on the run's rows are what this file says, whatever a later program would draw. */
    private void keepSplit(Recipe recipe, TrainingData data) {
        if (!Files.exists(run.split())) {
            SplitFile.write(
                    run.split(),
                    data.fingerprint(),
                    data.split(),
                    SplitWords.sentences(data.dataset(), data.split(), recipe.split()));
        }
    }

    /** Scores with a job of its own: the training's may have been cancelled to get here. */
    private void score(
            RunJournal journal,
            TrainingData data,
            Preparation preparation,
            AladModel untrained,
            ModelBundle trained,
            long seed) {
        JobContext scoring = new JobContext(progress -> listener.phase(words(progress)));
        listener.phase("Scoring test and validation rows");
        ScoredParts scores = scores(trained.model(), data, preparation, scoring);
        keeping.insist(() -> {
            run.deleteScores();
            ModelFolder.write(run.model(), trained.withThresholds(scores.thresholds()));
            scores.write(run.scores(), CsvText.AS_IS, data.dataset(), data.split());
        });
        journal.scored(scores.auroc(data));

        listener.phase("Scoring the controls");
        ScoredParts control = scores(untrained, data, preparation, scoring);
        journal.controls(Controls.of(data, preparation, scores, control, seed, scoring));
    }

    private static ScoredParts scores(AladModel model, TrainingData data, Preparation preparation, JobContext job) {
        try (AladDetector detector = new AladDetector(model)) {
            return ScoredParts.compute(data, preparation, detector, job);
        }
    }

    private void told(RunJournal journal, TrainingReport report) {
        keeping.isAt(report);
        keeping.attempt(() -> journal.report(report));
        listener.report(report);
    }

    private static AladRows rows(TrainingData data, Preparation preparation) {
        Split split = data.split();
        return new AladRows(
                preparation.apply(data.dataset(), split.train()),
                preparation.apply(data.dataset(), split.validation()),
                preparation.apply(data.dataset(), split.labelledValidation()),
                split.labels(split.labelledValidation()));
    }

    private Checkpoints checkpoints(Function<AladModel, ModelBundle> bundler, TestMonitor monitor) {
        return new Checkpoints() {
            @Override
            public boolean requested() {
                return job.takeSaveRequest();
            }

            @Override
            public boolean save(AladCheckpoint checkpoint) {
                ModelBundle bundle = bundler.apply(checkpoint.model());
                Runnable write = () -> CheckpointFolder.write(run.checkpoints(), checkpoint, bundle);
                boolean saved = keeping.attempt(job.isCancelled() ? () -> keeping.insist(write) : write);
                if (saved) {
                    keeping.succeeded();
                }
                return saved;
            }

            @Override
            public void epochEnded(int epoch, Supplier<AladModel> model) {
                keeping.attempt(() -> monitor.epochEnded(epoch, model));
            }
        };
    }

    private static ModelBundle bundled(AladModel model, Recipe recipe, TrainingData data, Preparation preparation) {
        return new ModelBundle(
                model,
                preparation,
                ModelBundle.Reading.like(
                        recipe.data(),
                        preparation.shape(),
                        data.dataset().arrival().images()),
                recipe.of(data.dataset()).normalClasses(),
                data.dataset().classNames(),
                Map.of(),
                data.fingerprint());
    }

    private static void requireSameData(String fingerprint, TrainingData data) {
        if (!data.fingerprint().equals(fingerprint)) {
            throw UserError.failed("The data in " + data.dataset().source()
                    + " has changed since this run was trained on it; put it back or start a new run.");
        }
    }

    private static String message(Throwable e) {
        if (e instanceof UserError) {
            return e.getMessage();
        }
        return e instanceof OutOfMemoryError
                ? "The training ran out of memory; choose smaller images or a smaller batch."
                : "The training failed: " + e;
    }
}
