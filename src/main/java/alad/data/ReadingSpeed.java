package alad.data;

import alad.job.JobContext;
import alad.job.UserError;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;

/**
 * How fast a dataset is read, warm.
 *
 * @param rows of the dataset
 * @param repeats of which the median is told
 * @param readMillis to a finished dataset
 * @param parseMillis to unpack and to parse a table of texts by the CSV library alone, which keeps nothing; empty for
 *     other kinds of data
 */
public record ReadingSpeed(String format, int rows, int repeats, double readMillis, OptionalDouble parseMillis) {
    private static final int WARM_UP = 2;

    /** @throws UserError when the dataset can't be read */
    public static ReadingSpeed measure(DataRequest request, int repeats, JobContext job) {
        Dataset first = Datasets.open(request, job);
        double read =
                median(repeats, job, ignored -> Datasets.open(request, job).count());
        boolean table = first.samples() instanceof TableSamples
                && Files.isRegularFile(request.path())
                && isText(request.path());
        OptionalDouble parse = table
                ? OptionalDouble.of(median(repeats, job, ignored -> parse(request.path())))
                : OptionalDouble.empty();
        return new ReadingSpeed(first.format(), first.count(), repeats, read, parse);
    }

    private static double median(int repeats, JobContext job, ToIntFunction<Integer> work) {
        double[] millis = new double[repeats];
        for (int i = -WARM_UP; i < repeats; i++) {
            job.check();
            long start = System.nanoTime();
            work.applyAsInt(i);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[repeats / 2];
    }

    private static boolean isText(Path path) {
        try {
            byte[] head = SourceStream.head(path, 512);
            return new String(head, StandardCharsets.ISO_8859_1)
                    .chars()
                    .allMatch(each -> each >= ' ' || Character.isWhitespace(each));
        } catch (IOException e) {
            throw SourceStream.failure(path, e);
        }
    }

    private static int parse(Path path) {
        try (Reader text = new InputStreamReader(SourceStream.open(path, Long.MAX_VALUE), StandardCharsets.UTF_8);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(TableFile.of(path).delimiter())
                        .ofCsvRecord(text)) {
            int cells = 0;
            for (CsvRecord row : rows) {
                cells += row.getFieldCount();
            }
            return cells;
        } catch (IOException e) {
            throw SourceStream.failure(path, e);
        }
    }
}
