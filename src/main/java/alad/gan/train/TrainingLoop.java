package alad.gan.train;

import alad.detector.Keep;
import alad.detector.ScoreKind;
import alad.detector.Scores;
import alad.detector.TrainingListener;
import alad.detector.TrainingReport;
import alad.evaluate.RankedScores;
import alad.gan.AladCheckpoint;
import alad.gan.AladModel;
import alad.gan.AladNetworks;
import alad.gan.AladOptions;
import alad.gan.AladRows;
import alad.gan.Checkpoints;
import alad.gan.network.Engine;
import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.job.UserError;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Epochs of ALAD steps, with validation, early stopping, checkpoints and reports between them. */
public final class TrainingLoop {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    /** No more than this is lost when the machine stops, however long an epoch takes. */
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(10);

    private final AladNetworks specs;
    private final AladOptions options;
    private final int[] row;
    private final AladRows rows;
    private final JobContext job;
    private final TrainingListener listener;
    private final Checkpoints checkpoints;

    private final Players players;
    private final ModelScorer scorer;
    private final AladStep step;
    private final TrainingState state;
    private final HealthWatch health = new HealthWatch();
    private final PictureStrip strip;
    private final int batch;
    private final int stepsPerEpoch;
    private final Interval look = new Interval(BETWEEN_LOOKS, System::nanoTime);
    private final Interval unsaved;
    private long savedStep = -1;

    public TrainingLoop(
            AladNetworks specs,
            AladOptions options,
            AladRows rows,
            JobContext job,
            TrainingListener listener,
            Checkpoints checkpoints) {
        this(specs, options, rows, job, listener, checkpoints, System::nanoTime);
    }

    /** @param clock of the checkpoints between epochs' ends */
    TrainingLoop(
            AladNetworks specs,
            AladOptions options,
            AladRows rows,
            JobContext job,
            TrainingListener listener,
            Checkpoints checkpoints,
            LongSupplier clock) {
        Engine.start();
        this.unsaved = new Interval(BETWEEN_CHECKPOINTS, clock);
        this.specs = specs;
        this.options = options;
        this.row = rows.train().shape();
        this.rows = rows;
        this.job = job;
        this.listener = listener;
        this.checkpoints = checkpoints;
        this.batch = Math.min(options.batchSize(), rows.train().count());
        this.stepsPerEpoch = rows.train().count() / batch;
        Engine.useThreads(threads(options, row));
        this.players = new Players(specs, options, row);
        players.initialise(specs);
        players.startLearning();
        this.scorer = new ModelScorer(specs, options, row);
        this.step = new AladStep(players, batch);
        this.state = new TrainingState(options.seed());
        this.strip = row.length == 3 ? new PictureStrip(rows.validation(), scorer, options.seed()) : null;
    }

    /** Small dense networks lose more to the second thread's waiting than they gain. */
    static int threads(AladOptions options, int[] row) {
        if (options.threads() > 0) {
            return options.threads();
        }
        return row.length == 1 ? 1 : Runtime.getRuntime().availableProcessors();
    }

    /** The model as it starts. */
    public static AladModel untrained(AladNetworks specs, AladOptions options, int[] row) {
        Players players = new Players(specs, options, row);
        players.initialise(specs);
        return new AladModel(specs, options, row, players.export(false));
    }

    /** @param from where to go on, or null */
    public AladModel run(AladCheckpoint from) {
        if (from != null) {
            state.restore(from, players);
            savedStep = state.step;
        }
        listener.report(new TrainingReport.Started(
                options.epochs(), stepsPerEpoch, rows.train().count(), batch));
        boolean stopped = false;
        try {
            if (from == null) {
                validate(0, 0);
                checkpoints.epochEnded(0, this::current);
            }
            stopped = epochs();
        } catch (JobCancelled stop) {
            stopped = true;
        }
        if (job.isCancelled() && state.step != savedStep) {
            checkpoint(lastEpoch());
        }
        AladModel model = model();
        listener.report(new TrainingReport.Ended(lastEpoch(), state.step, state.keptEpoch(), state.kept(), stopped));
        return model;
    }

    /** @return whether patience ended it before the last epoch, in this training or in the one that it goes on with */
    private boolean epochs() {
        BatchOrder discriminatorOrder = new BatchOrder(rows.train(), batch);
        BatchOrder generatorOrder = new BatchOrder(rows.train(), batch);
        StepReporter reporter = new StepReporter(listener, batch, (long) options.epochs() * stepsPerEpoch);
        while (state.epoch <= options.epochs() && !state.isOutOf(options.patience())) {
            state.shuffle(discriminatorOrder, generatorOrder);
            long start = System.nanoTime();
            while (state.position < stepsPerEpoch) {
                betweenSteps(reporter);
                // (1) the discriminators on one batch of the epoch, E and G held
                discriminatorOrder.copy(state.position, step.x());
                state.latentNoise.fillNormal(step.z(), 1);
                AladStep.Losses half = step.discriminators();
                // (2) generator and encoder on another, the discriminators held
                generatorOrder.copy(state.position, step.x());
                state.latentNoise.fillNormal(step.z(), 1);
                AladStep.Losses losses = step.generatorAndEncoder(half);
                requireFinite(losses);
                state.step++;
                state.position++;
                health.add(losses);
                reporter.add(state.epoch, state.step, losses);
            }
            reporter.flush(state.epoch, state.step);
            validate(state.epoch, (System.nanoTime() - start) * 1e-9);
            int epoch = state.epoch;
            state.nextEpoch();
            if (epoch % options.checkpointEpochs() == 0 || epoch == options.epochs()) {
                checkpoint(epoch);
            }
            checkpoints.epochEnded(epoch, this::current);
            reporter.restartClock();
        }
        return state.epoch <= options.epochs();
    }

    private void betweenSteps(StepReporter reporter) {
        boolean paused = job.isPaused();
        do {
            if (checkpoints.requested() || unsaved.isOver()) {
                checkpoint(lastEpoch());
            }
        } while (job.staysPaused());
        if (look.isOver() && state.step > 0) {
            lookAt(state.epoch);
        }
        job.check();
        if (paused) {
            reporter.restartClock();
        }
    }

    /** Scores normal validation rows with the weights that would score now; remembers them when they are the best. */
    private void validate(int epoch, double seconds) {
        scorer.follow(players, options.scoreWithAverages());
        JobContext quiet = new JobContext();
        Scores scores = validationScores(quiet);
        float reconstruction = mean(scores.of(ScoreKind.L1)) / rows.validation().width();
        boolean best = epoch > 0 && reconstruction < state.bestValidation;
        if (best) {
            state.bestValidation = reconstruction;
            state.bestEpoch = epoch;
            keepBest();
        }
        double auroc = rows.labelled().count() == 0
                ? Double.NaN
                : RankedScores.of(scorer.score(rows.labelled(), quiet).of(ScoreKind.FEATURES), rows.labelledAnomalous())
                        .auroc();
        listener.report(new TrainingReport.Epoch(
                epoch,
                state.step,
                seconds,
                reconstruction,
                mean(scores.of(ScoreKind.FEATURES)),
                auroc,
                best && options.keep() == Keep.BEST));
        show(epoch);
        if (epoch > 0) {
            health.look(scores.of(ScoreKind.FEATURES));
            health.look(new HealthWatch.Validation(
                    epoch, reconstruction, state.bestEpoch, state.bestValidation, options.keep()));
            health.changed(epoch, state.step).ifPresent(listener::report);
        }
    }

    private Scores validationScores(JobContext quiet) {
        try {
            return scorer.score(rows.validation(), quiet);
        } catch (UserError noNumbers) {
            throw ranAway("a validation score");
        }
    }

    /** Lets go of the earlier best first: one copy is all that is held. */
    private void keepBest() {
        if (options.keep() == Keep.BEST) {
            state.bestWeights = List.of();
            state.bestWeights = players.export(options.scoreWithAverages());
        }
    }

    private void lookAt(int epoch) {
        if (strip != null) {
            scorer.follow(players, options.scoreWithAverages());
        }
        show(epoch);
    }

    /** The networks' norms, and pictures by the weights that the scorer follows. */
    private void show(int epoch) {
        if (state.step > 0) {
            listener.report(new TrainingReport.Vitals(
                    epoch,
                    state.step,
                    players.all().stream().map(Player::vitals).toList()));
        }
        if (strip != null) {
            TrainingReport.Pictures pictures = strip.take(epoch, state.step);
            health.look(pictures);
            listener.report(pictures);
        }
        look.restart();
    }

    private void checkpoint(int epoch) {
        if (checkpoints.save(state.save(players, model()))) {
            savedStep = state.step;
            listener.report(new TrainingReport.Checkpointed(epoch, state.step));
        }
        unsaved.restart();
    }

    private AladModel model() {
        return state.bestWeights.isEmpty() ? current() : new AladModel(specs, options, row, state.bestWeights);
    }

    private AladModel current() {
        return new AladModel(specs, options, row, players.export(options.scoreWithAverages()));
    }

    private int lastEpoch() {
        return state.position > 0 ? state.epoch : state.epoch - 1;
    }

    private void requireFinite(AladStep.Losses losses) {
        double sum = losses.dxz() + losses.dxx() + losses.generator() + losses.encoder();
        if (players.dzz != null) {
            sum += losses.dzz();
        }
        if (!Double.isFinite(sum)) {
            throw ranAway("a loss");
        }
    }

    private UserError ranAway(String what) {
        String message = "Training stopped in epoch " + state.epoch + ", step " + (state.step + 1) + ", because " + what
                + " was no longer a finite number; the last checkpoint is kept. Lower the learning rate or scale the"
                + " data.";
        listener.report(
                new TrainingReport.Health(state.epoch, state.step, TrainingReport.Condition.NOT_FINITE, message));
        return UserError.failed(message);
    }

    private static float mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return (float) (sum / values.length);
    }
}
