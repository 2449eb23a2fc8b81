package alad.experiment;

import alad.data.Dataset;
import alad.data.ImageSamples;
import alad.file.AtomicFile;
import alad.job.JobContext;
import alad.job.UserError;
import java.nio.file.Path;

/** Begins trainings and goes on with them, in a worker JVM or in this process; {@link Workbench} says what each does. */
record Trainings(RunStore runs, PresetFiles presets) {
    TrainingSession start(Recipe recipe, SessionListener listener) {
        presets.named(recipe.preset());
        return WorkerSession.start(queued(runs.create(recipe.name()), recipe), listener);
    }

    TrainingSession resume(String runId, SessionListener listener) {
        return WorkerSession.start(resumable(runId), listener);
    }

    RunRecord startHere(Recipe recipe, Dataset dataset, Path folder, JobContext job, SessionListener listener) {
        presets.named(recipe.preset(), dataset.samples() instanceof ImageSamples);
        if (folder != null) {
            RunStore.requireNew(folder);
        }
        TrainingData data = TrainingData.of(recipe, dataset);
        RunFolder run = folder == null ? runs.create(recipe.name()) : RunStore.createAt(folder);
        try {
            return new Runner(queued(run, recipe), job, listener).run(known -> data);
        } catch (UserError e) {
            if (e.kind() == UserError.Kind.USAGE && run.history().isEmpty()) {
                AtomicFile.discard(run.path());
            }
            throw e;
        }
    }

    RunRecord resumeHere(String runId, JobContext job, SessionListener listener) {
        return new Runner(resumable(runId), job, listener).run();
    }

    private static RunFolder queued(RunFolder run, Recipe recipe) {
        run.write(recipe);
        run.write(RunJournal.queued(run));
        return run;
    }

    private RunFolder resumable(String runId) {
        RunFolder run = runs.existing(runId);
        RunState state = run.record().state();
        if (!state.isFinal()) {
            throw UserError.failed("The run in " + run.path() + " is being trained already.");
        }
        if (state == RunState.FINISHED) {
            throw UserError.failed("The run in " + run.path() + " is finished; there is nothing to go on with.");
        }
        return run;
    }
}
