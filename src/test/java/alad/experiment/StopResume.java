package alad.experiment;

import alad.detector.Keep;
import alad.gan.AladOptions;
import alad.gan.AladOptions.JoinPairs;
import alad.job.JobContext;
import alad.modelfile.CheckpointFolder;
import alad.modelfile.JsonFiles;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Pauses, saves, stops, kills and resumes small trainings at random and requires of each that it goes on from the step it
 * was stopped at (a killed one from its last checkpoint) and ends with the bits of one that was never stopped.
 */
final class StopResume {
    private enum Act {
        STOP,
        PAUSE_STOP,
        PAUSE_SAVE_STOP,
        PAUSE_GO_ON,
        SAVE_GO_ON,
        KILL,
        PAUSE_SAVE_KILL;

        boolean kills() {
            return this == KILL || this == PAUSE_SAVE_KILL;
        }
    }

    private static final int EPOCHS = 120;
    private static final int MOST_REPORTS = 120;

    private final Workbench workbench;
    private final RunStore store;
    private final Path table;
    private final Random random;
    private final int ofTenInWorkers;
    private final PrintStream out;
    private final Map<Integer, RunFolder> whole = new HashMap<>();
    private final Map<Act, Integer> done = new EnumMap<>(Act.class);
    private int trainings;

    /** @param ofTenInWorkers how many of ten sessions are worker processes, which alone can be killed */
    StopResume(Path folder, long seed, int ofTenInWorkers, PrintStream out) throws IOException {
        this.workbench = new Workbench(folder.resolve("runs"));
        this.store = new RunStore(workbench.store());
        this.table = Tables.write(folder, 1);
        this.random = new Random(seed);
        this.ofTenInWorkers = ofTenInWorkers;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        int stops = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("stop-resume");
        StopResume all = new StopResume(folder, Long.parseLong(arguments[1]), 6, System.out);
        all.interrupt(stops);
        System.out.println(all.summary());
        alad.file.AtomicFile.discard(folder);
        System.exit(0);
    }

    /** @throws AssertionError when a run lost a step or ended with other bits */
    void interrupt(int times) throws Exception {
        while (count() < times) {
            int kind = random.nextInt(4);
            RunFolder run = queued(recipe(kind));
            while (run.written().state() != RunState.FINISHED) {
                session(run, times);
            }
            requireSameBits(run, whole(kind));
            trainings++;
            out.println(summary());
        }
    }

    String summary() {
        return count() + " interruptions of " + trainings + " trainings " + done
                + ": all went on where they were and ended with the same bits.";
    }

    private int count() {
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void session(RunFolder run, int times) throws Exception {
        long from = newestStep(run);
        boolean worker = random.nextInt(10) < ofTenInWorkers;
        Followed told = new Followed();
        boolean killed = false;
        try (TrainingSession session = worker ? inWorker(run, told) : new LocalSession(run, told)) {
            Optional<ProcessHandle> process = ProcessHandle.of(session.workerPid());
            boolean goesOn = true;
            while (goesOn && count() < times && told.awaitReports(told.reports() + 1 + random.nextInt(MOST_REPORTS))) {
                Act act = act(worker);
                goesOn = act(act, session, told);
                killed = act.kills();
                done.merge(act, 1, Integer::sum);
            }
            requireKept(run, told.awaitEnd(), told, killed);
            process.ifPresent(each -> each.onExit().join());
        }
        require(told.first() < 0 || told.first() > from, "step " + told.first() + " was trained again, from " + from);
    }

    private static TrainingSession inWorker(RunFolder run, Followed told) {
        return WorkerSession.start(run, RunLock.reserve(run.path()), told);
    }

    private Act act(boolean worker) {
        List<Act> possible =
                Stream.of(Act.values()).filter(each -> worker || !each.kills()).toList();
        return possible.get(random.nextInt(possible.size()));
    }

    /** @return whether the session is meant to go on */
    private static boolean act(Act act, TrainingSession session, Followed told) throws InterruptedException {
        int saves = told.saves();
        if (act.name().startsWith("PAUSE")) {
            session.pause();
            told.awaitPause();
        }
        if (act.name().contains("SAVE")) {
            session.checkpointNow();
            told.awaitSave(saves);
        }
        long paused = told.saved();
        switch (act) {
            case PAUSE_GO_ON -> session.resume();
            case KILL, PAUSE_SAVE_KILL ->
                ProcessHandle.of(session.workerPid()).ifPresent(ProcessHandle::destroyForcibly);
            case STOP, PAUSE_STOP, PAUSE_SAVE_STOP -> session.stopAndKeep();
            case SAVE_GO_ON -> {
                return true;
            }
        }
        if (act == Act.PAUSE_SAVE_STOP && told.awaitEnd() == RunState.STOPPED) {
            require(told.ended() == paused, "paused at step " + paused + " but stopped at " + told.ended());
        }
        return act == Act.PAUSE_GO_ON;
    }

    private static void requireKept(RunFolder run, RunState end, Followed told, boolean killed) {
        long kept = newestStep(run);
        if (end == RunState.STOPPED) {
            require(kept == told.ended(), "stopped at step " + told.ended() + " but kept step " + kept);
        } else if (end == RunState.FAILED) {
            require(killed, "failed without being killed: " + run.written().message());
            require(kept >= told.saved(), "told of a checkpoint at step " + told.saved() + " but kept " + kept);
        }
    }

    /** 0 where there is no checkpoint yet. */
    private static long newestStep(RunFolder run) {
        return CheckpointFolder.newest(run.checkpoints())
                .map(saved -> saved.checkpoint().counters().get("step"))
                .orElse(0L);
    }

    private RunFolder whole(int kind) {
        return whole.computeIfAbsent(kind, each -> {
            Recipe recipe = recipe(kind);
            JobContext job = new JobContext();
            RunRecord record = workbench.train(recipe, workbench.open(recipe.data(), job), null, job, new Followed());
            return new RunFolder(record.folder(workbench.store()));
        });
    }

    /** Four kinds: the best or the last weights kept, checkpoints often or seldom. */
    private Recipe recipe(int kind) {
        Recipe plain = Tables.recipe(table, EPOCHS);
        int between = kind / 2 == 0 ? 3 : EPOCHS;
        AladOptions options = new AladOptions(
                        EPOCHS, 16, 1e-3, 2, 7 + kind, false, true, JoinPairs.CHANNELS, 0.9, true, 0, between, 1)
                .keeping(Keep.values()[kind % 2]);
        return new Recipe(
                Recipe.VERSION,
                "run",
                plain.data(),
                plain.normalClasses(),
                plain.split(),
                plain.tables(),
                plain.preset(),
                options,
                null);
    }

    private RunFolder queued(Recipe recipe) {
        RunFolder run = store.create(recipe.name());
        run.write(recipe);
        run.write(RunJournal.queued(run));
        return run;
    }

    private static void requireSameBits(RunFolder run, RunFolder whole) throws IOException {
        requireSameFile(run.scores(), whole.scores());
        try (Stream<Path> parts = Files.list(whole.model())) {
            for (Path part : parts.toList()) {
                requireSameFile(run.model().resolve(part.getFileName()), part);
            }
        }
    }

    private static void requireSameFile(Path file, Path expected) throws IOException {
        byte[] found = Files.readAllBytes(file);
        byte[] wanted = Files.readAllBytes(expected);
        require(
                Arrays.equals(found, wanted) || isSameObject(file, found, wanted),
                file + " isn't what it is in a run that was never stopped, " + expected);
    }

    /** The parts of a JSON object have no order. */
    private static boolean isSameObject(Path file, byte[] found, byte[] wanted) throws IOException {
        ObjectMapper json = JsonFiles.mapper();
        return file.toString().endsWith(".json") && json.readTree(found).equals(json.readTree(wanted));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
