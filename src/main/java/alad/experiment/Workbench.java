package alad.experiment;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.Datasets;
import alad.data.download.Catalogue;
import alad.data.download.DownloadOptions;
import alad.data.download.Downloads;
import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.evaluate.Threshold;
import alad.gan.Preset;
import alad.job.JobContext;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one door to the work: everything that the command line and the window do goes through here. */
public final class Workbench {
    /** The field of failures that come from the data of a run. */
    public static final String DATA = TrainingData.FIELD;

    private final Path store;
    private final RunStore runs;
    private final Downloads downloads;
    private final PresetFiles presets = new PresetFiles();
    private final Trainings trainings;

    /** @param store the folder that holds the runs; made when first needed */
    public Workbench(Path store) {
        this(store, new Downloads(Catalogue.bundled(), DownloadOptions.of(DownloadOptions.usualFolder(), "")));
    }

    public Workbench(Path store, Downloads downloads) {
        this.store = store;
        this.runs = new RunStore(store);
        this.trainings = new Trainings(runs, presets);
        this.downloads = downloads;
    }

    public Path store() {
        return store;
    }

    /** Public datasets to download into the user's data folder. */
    public Downloads downloads() {
        return downloads;
    }

    /** All presets, in the order to show them. */
    public List<Preset> presets() {
        return presets.all();
    }

    /** @throws alad.job.UserError for an unknown name, listing the known ones */
    public Preset preset(String name) {
        return presets.named(name);
    }

    /** The preset that suits the data best ("small-images" for small pictures ...). */
    public Preset presetFor(Dataset dataset) {
        return presets.suiting(dataset);
    }

    /** How the published figures for the data of a preset are made, where there are any. */
    public Optional<Protocol> protocol(String preset) {
        return presets.protocol(preset);
    }

    /** Both ways to the published figures for the data, clean first; empty when it is none of the paper's. */
    public List<Published> published(Dataset dataset) {
        return presets.published(dataset);
    }

    /**
     * Loads the engine and what else the first run that is opened would have to wait for; blocks for a second or so.
     *
     * @throws alad.job.UserError without the bundled sample, which it tries itself on
     */
    public void warmUp(JobContext job) {
        WarmUp.with(presets, job);
    }

    public Dataset open(DataRequest request, JobContext job) {
        return Datasets.open(request, job);
    }

    /** The split as it would be trained on, before anything is trained. */
    public Split previewSplit(Dataset dataset, Set<String> normalClasses, SplitRule rule) {
        return TrainingData.split(dataset, normalClasses, rule);
    }

    /**
     * All that can be told of a dataset before anything is trained.
     *
     * @param normalClasses empty for the one that can only be the normal one, if there is such
     * @throws alad.job.UserError when {@code normalClasses} are given and can't be split
     */
    public DataReport describe(Dataset dataset, Set<String> normalClasses, SplitRule rule, JobContext job) {
        return DataReport.of(
                dataset, normalClasses, rule, presets.suiting(dataset).name(), job);
    }

    /** Makes a new run folder and trains in a worker JVM. */
    public TrainingSession start(Recipe recipe, SessionListener listener) {
        return trainings.start(recipe, listener);
    }

    /** Goes on with a stopped or failed run from its last checkpoint, in a worker JVM. */
    public TrainingSession resume(String runId, SessionListener listener) {
        return trainings.resume(runId, listener);
    }

    /**
     * Makes a new run folder and trains in this process; blocks. A cancelled job stops and keeps.
     *
     * @param dataset as opened by the recipe's request
     * @param folder of the run, new or empty; null for a new one in the store
     * @throws alad.job.UserError why the run failed; nothing is left of one that was asked for wrongly
     */
    public RunRecord train(Recipe recipe, Dataset dataset, Path folder, JobContext job, SessionListener listener) {
        return trainings.startHere(recipe, dataset, folder, job, listener);
    }

    /** As {@link #resume}, in this process; blocks. */
    public RunRecord resumeHere(String runId, JobContext job, SessionListener listener) {
        return trainings.resumeHere(runId, job, listener);
    }

    /** All runs of the store, newest first; damaged ones are FAILED, and their message says what still works. */
    public List<RunRecord> runs() {
        return runs.records();
    }

    /**
     * Writes again what can be derived of the damaged runs.
     *
     * @return what was done, in sentences by run; empty when none is damaged
     */
    public Map<String, List<String>> repair() {
        Map<String, List<String>> done = new LinkedHashMap<>();
        for (RunRecord each : runs()) {
            List<String> said = new RunRepair(runs.existing(each.id())).repair();
            if (!said.isEmpty()) {
                done.put(each.id(), said);
            }
        }
        return done;
    }

    /** @throws alad.job.UserError when there is no such run */
    public Recipe recipe(String runId) {
        return runs.existing(runId).recipe();
    }

    /**
     * The recipe of a run for a new one on the same data.
     *
     * @throws alad.job.UserError about the field {@link #DATA} when it isn't known where the data is
     */
    public Recipe recipeToRepeat(String runId) {
        RunFolder run = runs.existing(runId);
        return DataPlace.found(run, run.recipe());
    }

    /** The reports of a run so far, without pictures; of steps trained twice (after a resume) the later ones. */
    public List<TrainingReport> history(String runId) {
        return runs.existing(runId).history();
    }

    /** The pictures of a run so far, a strip for each epoch that has kept one; empty for tables. */
    public List<TrainingReport.Pictures> pictures(String runId) {
        return runs.existing(runId).pictures().read();
    }

    /** The test figures of a run so far, by epoch; empty unless its recipe asks for them. */
    public List<TestFigures> testFigures(String runId) {
        return EvaluationCsv.read(runs.existing(runId).evaluation());
    }

    /**
     * Loads a finished, stopped, or failed run with a usable checkpoint and scores its test rows (scores are kept in
     * {@code scores.csv} and not computed twice).
     *
     * @throws alad.job.UserError about the field {@link #DATA} when the run's data has gone, can't be read or isn't what
     *     it was; {@link #locateData} tells where it is now
     */
    public OpenRun openRun(String runId, JobContext job) {
        return LoadedRun.open(runs.existing(runId), job);
    }

    /**
     * Says where a run's data is now: opening, resuming and repeating the run read it there from then on.
     *
     * @throws alad.job.UserError about the field {@link #DATA} when what is there can't be read or has other rows than
     *     the run was trained on; nothing changes then
     */
    public void locateData(String runId, Path place, JobContext job) {
        RunFolder run = runs.existing(runId);
        run.write(MovedData.find(run, place, job));
    }

    /**
     * Scores a file or folder with a run's model; needs nothing of the data that it was trained on.
     *
     * @throws alad.job.UserError when the run has no thresholds yet or the data isn't of its kind
     */
    public ScoredData scoreFile(String runId, Path input, JobContext job) {
        return NewData.scored(runs.existing(runId), input, job);
    }

    /**
     * Keeps a threshold with a run: scoring, inspection and exports use it from now on.
     *
     * @param threshold null to go back to the usual one
     * @throws alad.job.UserError when it can't be written
     */
    public void keepThreshold(String runId, ScoreKind kind, Threshold threshold) {
        runs.existing(runId).keep(kind, threshold);
    }

    /**
     * Scores a file or folder with an exported ONNX model through ONNX Runtime; needs neither the run nor the engine.
     *
     * @throws alad.job.UserError when the model can't be used or the data isn't of its kind
     */
    public ScoredData scoreWithOnnx(Path model, Path input, JobContext job) {
        return NewData.scoredByOnnx(model, input, job);
    }

    /**
     * Writes an open run to a file, whole or not at all; to be called on the thread that may use the run.
     *
     * @throws alad.job.UserError when the file can't be written or fails its checks
     */
    public Exported export(OpenRun run, ExportFormat format, Path file, JobContext job) {
        return exports(run.scored().record().id(), file, job).write(run, format);
    }

    /**
     * Writes a run in a format that {@linkplain ExportFormat#needsData needs no data}.
     *
     * @throws alad.job.UserError when the run has no model, or the file can't be written
     */
    public Exported export(String runId, ExportFormat format, Path file, JobContext job) {
        return exports(runId, file, job).write(format);
    }

    /**
     * Writes one network of a run as ONNX.
     *
     * @throws alad.job.UserError when the run has no model, or the file can't be written
     */
    public Exported export(String runId, NetworkChoice network, Path file) {
        return exports(runId, file, new JobContext()).write(network);
    }

    private RunExports exports(String runId, Path file, JobContext job) {
        return new RunExports(runs.existing(runId), file, job);
    }

    /**
     * Adds a run like {@code runId} whose encoder and generator come from a Deeplearning4j file; scores it on the same
     * rows.
     *
     * @throws alad.job.UserError when the file's layers aren't those of the run, or the run's data isn't there
     */
    public RunRecord importWeights(Path file, String runId, JobContext job) {
        return WeightImport.read(runs, runs.existing(runId), file, job);
    }

    /**
     * Adds the run in a bundle to the store, under a name of its own.
     *
     * @throws alad.job.UserError when the bundle is cut, changed or of a newer version; nothing is left behind
     */
    public RunRecord importBundle(Path file, JobContext job) {
        return RunBundles.read(runs, store, file, job).record();
    }
}
