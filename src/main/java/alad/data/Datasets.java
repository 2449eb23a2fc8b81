package alad.data;

import alad.job.JobContext;
import java.nio.file.Path;

/** Opens a dataset of any known format: recognises it and hands it to its reader. */
public final class Datasets {
    private Datasets() {}

    /**
     * Reads the whole dataset into memory.
     *
     * @throws alad.job.UserError when the path is missing, unreadable, of no known format or broken
     */
    public static Dataset open(DataRequest request, JobContext job) {
        throw new UnsupportedOperationException();
    }

    /** The bundled sample (Fashion-MNIST), found beside the application or in the source tree. */
    public static Path bundledSample() {
        throw new UnsupportedOperationException();
    }
}
