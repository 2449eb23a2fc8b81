package alad.experiment;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.file.AtomicFile;
import alad.job.JobContext;
import alad.job.UserError;
import alad.modelfile.CheckpointFolder;
import alad.modelfile.ModelFolder;
import java.nio.file.Path;

/**
 * Begins trainings and goes on with them, in a worker JVM or in this process; {@link Workbench} says what each does. A
 * run's folder is locked before anything is written there or decided by what is written there.
 */
record Trainings(RunStore runs, PresetFiles presets) {
    TrainingSession start(Recipe recipe, SessionListener listener) {
        presets.named(recipe.preset());
        RunFolder run = runs.create(recipe.name());
        return inWorker(run, () -> queue(run, recipe), listener);
    }

    TrainingSession resume(String runId, SessionListener listener) {
        RunFolder run = runs.existing(runId);
        return inWorker(run, () -> requireResumable(run), listener);
    }

    private static TrainingSession inWorker(RunFolder run, Runnable prepare, SessionListener listener) {
        RunLock reserved = RunLock.reserve(run.path());
        try {
            prepare.run();
            return WorkerSession.start(run, reserved, listener);
        } catch (RuntimeException e) {
            reserved.close();
            throw e;
        }
    }

    RunRecord startHere(Recipe recipe, Dataset dataset, Path folder, JobContext job, SessionListener listener) {
        presets.named(recipe.preset(), dataset.samples() instanceof ImageSamples);
        if (folder != null) {
            RunStore.requireNew(folder);
        }
        TrainingData data = TrainingData.of(recipe, dataset);
        RunFolder run = folder == null ? runs.create(recipe.name()) : RunStore.createAt(folder);
        try (RunLock lock = RunLock.take(run.path())) {
            RunStore.requireNew(run.path());
            queue(run, recipe);
            try {
                return new Runner(run, lock, job, listener).run(known -> data);
            } catch (UserError e) {
                if (e.kind() == UserError.Kind.USAGE && run.history().isEmpty()) {
                    lock.close();
                    AtomicFile.discard(run.path());
                }
                throw e;
            }
        }
    }

    RunRecord resumeHere(String runId, JobContext job, SessionListener listener) {
        RunFolder run = runs.existing(runId);
        try (RunLock lock = RunLock.take(run.path())) {
            requireResumable(run);
            return new Runner(run, lock, job, listener).run();
        }
    }

    private static void queue(RunFolder run, Recipe recipe) {
        run.write(recipe.located());
        run.write(RunJournal.queued(run));
    }

    /** Of a run that is locked: one that calls itself running was left by its process. */
    private static void requireResumable(RunFolder run) {
        run.recipe();
        new RunRepair(run).restoreRecord();
        if (run.written().state() != RunState.FINISHED) {
            return;
        }
        if (ModelFolder.isOne(run.model())) {
            throw UserError.failed("The run in " + run.path() + " is finished; there is nothing to go on with.");
        }
        if (!CheckpointFolder.any(run.checkpoints())) {
            throw UsableModel.lost(run);
        }
    }
}
