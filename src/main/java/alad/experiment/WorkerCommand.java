package alad.experiment;

import java.util.Locale;
import java.util.Optional;

/** What a worker can be told: one word a line on its standard input. */
enum WorkerCommand {
    PAUSE,
    RESUME,
    CHECKPOINT,
    STOP;

    String line() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WorkerCommand> of(String line) {
        for (WorkerCommand each : values()) {
            if (each.line().equals(line.strip())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
