package alad.experiment;

import alad.file.AtomicFile;
import alad.job.UserError;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The near end of a worker process: turns its lines into calls and notices when it dies. */
final class WorkerSession implements TrainingSession {
    private static final int OUT_OF_MEMORY = 3;

    private final RunFolder run;
    private final SessionListener listener;
    private final Process process;
    private final Writer commands;
    private final RunLock reserved;
    private final RunRecord before;
    private RunState state = RunState.QUEUED;
    private volatile String told;
    private volatile boolean closed;

    private WorkerSession(RunFolder run, RunLock reserved, SessionListener listener, Process process) {
        this.run = run;
        this.reserved = reserved;
        this.before = run.written();
        this.listener = listener;
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * How the engine's other threads wait for work. Left to themselves they spin, and on a machine that does anything else
     * (drawing the window, say) the threads then wait for each other by whole time slices.
     */
    private static final Map<String, String> WAITING =
            Map.of("OMP_WAIT_POLICY", "passive", "OPENBLAS_THREAD_TIMEOUT", "8");

    /**
     * @param reserved the run's folder, for the worker; closed by the session once that has it or is gone
     * @throws UserError when no process can be started
     */
    static WorkerSession start(RunFolder run, RunLock reserved, SessionListener listener) {
        try {
            ProcessBuilder builder = new ProcessBuilder(WorkerCommandLine.of(run))
                    .redirectError(ProcessBuilder.Redirect.appendTo(run.log().toFile()));
            prepare(builder.environment());
            return with(builder.start(), run, reserved, listener);
        } catch (IOException e) {
            throw UserError.failed("Can't start the training process: " + AtomicFile.reason(e) + ".", e);
        }
    }

    /** The launcher keeps the window's memory small; a training has all that it can use. */
    static void prepare(Map<String, String> environment) {
        WAITING.forEach(environment::putIfAbsent);
        environment.remove("MALLOC_ARENA_MAX");
    }

    /** The near end of {@code process}. */
    static WorkerSession with(Process process, RunFolder run, RunLock reserved, SessionListener listener) {
        WorkerSession session = new WorkerSession(run, reserved, listener, process);
        BackgroundThread.readLines("worker-" + run.id(), process.getInputStream(), session::receive, session::ended);
        return session;
    }

    @Override
    public String runId() {
        return run.id();
    }

    @Override
    public void pause() {
        send(WorkerCommand.PAUSE);
    }

    @Override
    public void resume() {
        send(WorkerCommand.RESUME);
    }

    @Override
    public void checkpointNow() {
        send(WorkerCommand.CHECKPOINT);
    }

    @Override
    public void stopAndKeep() {
        send(WorkerCommand.STOP);
    }

    @Override
    public synchronized RunState state() {
        return state;
    }

    @Override
    public long workerPid() {
        return process.isAlive() ? process.pid() : -1;
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
    }

    private synchronized void send(WorkerCommand command) {
        try {
            commands.write(command.line() + "\n");
            commands.flush();
        } catch (IOException e) {
            System.getLogger(WorkerSession.class.getName())
                    .log(System.Logger.Level.DEBUG, "The worker is gone; its end is told by its pipe", e);
        }
    }

    private void receive(String line) {
        WorkerEvent event;
        try {
            event = ExperimentJson.parse(line, WorkerEvent.class);
        } catch (JsonProcessingException e) {
            System.getLogger(WorkerSession.class.getName()).log(System.Logger.Level.WARNING, "Not an event: " + line);
            return;
        }
        if (event instanceof WorkerEvent.Report report) {
            listener.report(report.value());
        } else if (event instanceof WorkerEvent.State change) {
            enter(change.state(), change.message());
        } else if (event instanceof WorkerEvent.Phase phase) {
            listener.phase(phase.what());
        } else if (event instanceof WorkerEvent.Evaluated evaluated) {
            listener.evaluated(evaluated.figures());
        } else if (event instanceof WorkerEvent.Memory memory) {
            listener.memory(memory.bytes());
        }
    }

    private void enter(RunState next, String message) {
        synchronized (this) {
            if (state.isFinal() || state == next && message == null) {
                return;
            }
            state = next;
            told = message;
        }
        reserved.close();
        listener.stateChanged(next, message);
    }

    /**
     * The pipe is closed: the process has ended or is about to. What it has written counts: it may have died before it
     * told its end.
     */
    private void ended() {
        try {
            int exit = process.waitFor();
            reserved.close();
            RunRecord written = run.written();
            if (written.state().isFinal() && !written.equals(before)) {
                enter(written.state(), written.message());
            } else {
                String message = state().isFinal() ? told : lastWords(exit);
                record(message);
                enter(RunState.FAILED, message);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UserError e) {
            enter(RunState.FAILED, e.getMessage());
        }
    }

    /** Unless someone else trains the run by now. */
    private void record(String failure) {
        try (RunLock ignored = RunLock.take(run.path())) {
            RunRecord written = run.written();
            if (!written.state().isFinal() || written.equals(before)) {
                run.records().breakOff(failure);
            }
        } catch (UserError e) {
            System.getLogger(WorkerSession.class.getName())
                    .log(System.Logger.Level.DEBUG, "Its record will tell that it was left", e);
        }
    }

    private String lastWords(int exit) {
        if (closed) {
            return "The training was ended.";
        }
        String why = exit == OUT_OF_MEMORY ? "ran out of memory" : "ended unexpectedly (exit code " + exit + ")";
        String tail = run.logTail();
        return "The training process " + why + "." + (tail.isEmpty() ? "" : "\n" + tail);
    }
}
