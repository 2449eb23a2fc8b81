package alad.experiment;

import alad.detector.TrainingReport;
import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The far end of a worker process: trains the run in the folder that follows {@code --run}, goes on from its last
 * checkpoint if it has one, and obeys the commands on standard input. When that closes, the window is gone: the worker
 * stops and keeps.
 */
public final class Worker implements SessionListener {
    private static final long SECOND = 1_000_000_000L;

    private final PrintStream events;
    private final JobContext job = new JobContext(this::progress);
    private RunState state = RunState.QUEUED;
    private JobContext question = new JobContext();
    private boolean alone;
    private long phaseTold;
    private long memoryTold;

    private Worker(PrintStream events) {
        this.events = events;
    }

    public static void main(String[] arguments) {
        PrintStream events = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        if (arguments.length != 2 || !arguments[0].equals("--run")) {
            System.err.println("Expected --run FOLDER.");
            System.exit(2);
        }
        System.exit(new Worker(events).run(Path.of(arguments[1])));
    }

    private int run(Path folder) {
        BackgroundThread.readLines("commands", System.in, this::obey, this::leave);
        Runnable ended = BackgroundThread.whenInterrupted(this::leave);
        try {
            train(new RunFolder(folder));
            return 0;
        } catch (UserError e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            return 1;
        } finally {
            ended.run();
        }
    }

    private void train(RunFolder run) {
        RunLock lock;
        try {
            lock = RunLock.takeReserved(run.path());
        } catch (UserError e) {
            stateChanged(RunState.FAILED, e.getMessage());
            throw e;
        }
        try (lock) {
            new Runner(run, lock, job, this).run();
        }
    }

    /** Pauses until the user says in the window to go on or to stop; nobody can be asked once that is gone. */
    @Override
    public boolean triesAgain(String problem) {
        JobContext asked = new JobContext();
        synchronized (this) {
            if (alone) {
                return false;
            }
            asked.pause();
            question = asked;
            stateChanged(RunState.PAUSED, problem);
        }
        try {
            asked.check();
            return true;
        } catch (JobCancelled givenUp) {
            return false;
        }
    }

    private synchronized void leave() {
        alone = true;
        stop();
    }

    @Override
    public void report(TrainingReport report) {
        send(new WorkerEvent.Report(report));
        long now = System.nanoTime();
        if (now - memoryTold > SECOND) {
            memoryTold = now;
            send(new WorkerEvent.Memory(ResidentMemory.bytes()));
        }
    }

    @Override
    public synchronized void stateChanged(RunState next, String message) {
        state = next;
        send(new WorkerEvent.State(next, message));
    }

    @Override
    public void phase(String what) {
        send(new WorkerEvent.Phase(what));
    }

    @Override
    public void evaluated(List<TestFigures> figures) {
        send(new WorkerEvent.Evaluated(figures));
    }

    private void progress(Progress progress) {
        long now = System.nanoTime();
        if (now - phaseTold > SECOND / 5 || progress.done() == progress.total()) {
            phaseTold = now;
            phase(Runner.words(progress));
        }
    }

    private void obey(String line) {
        WorkerCommand command = WorkerCommand.of(line).orElse(null);
        if (command == null) {
            System.err.println("Not a command: " + line);
            return;
        }
        switch (command) {
            case PAUSE -> pause();
            case RESUME -> resume();
            case CHECKPOINT -> job.requestSave();
            case STOP -> stop();
        }
    }

    private synchronized void pause() {
        if (state == RunState.RUNNING) {
            job.pause();
            stateChanged(RunState.PAUSED, null);
        }
    }

    private synchronized void resume() {
        if (state == RunState.PAUSED) {
            job.resume();
            stateChanged(RunState.RUNNING, null);
            question.resume();
        }
    }

    private synchronized void stop() {
        job.cancel();
        question.cancel();
    }

    private synchronized void send(WorkerEvent event) {
        events.println(ExperimentJson.line(event));
    }
}
