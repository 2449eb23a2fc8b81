package alad.experiment;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that a run was exported to.
 *
 * @param bytes its size
 * @param checks what was compared before it was called done, in sentences with the figures found
 */
public record Exported(Path file, long bytes, List<String> checks) {
    public Exported {
        checks = List.copyOf(checks);
    }
}
