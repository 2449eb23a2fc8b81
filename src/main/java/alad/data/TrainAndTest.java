package alad.data;

import alad.data.DataRequest.Colour;
import alad.data.Dataset.Part;
import alad.job.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two sources of one kind as one dataset: the rows of the first train, those of the second test. */
final class TrainAndTest {
    private TrainAndTest() {}

    /** How to read the test rows such that they are like {@code training}. */
    static DataRequest testRequest(DataRequest request, Dataset training) {
        Path test = request.test();
        if (training.samples() instanceof ImageSamples images) {
            Colour colour = images.channels() == 1 ? Colour.GREY : Colour.COLOUR;
            return new DataRequest(test, images.height(), colour, request.fit(), null);
        }
        return new DataRequest(test, 0, request.colour(), request.fit(), request.labelColumn());
    }

    /** @throws UserError when the two aren't of one kind: images and a table, or tables of other columns */
    static Dataset join(Dataset training, Dataset test) {
        Dataset rows = JoinedRows.of(training, test);
        int first = training.count();
        Part[] parts = new Part[rows.count()];
        String[] ids = rows.ids().clone();
        for (int row = 0; row < parts.length; row++) {
            boolean trains = row < first;
            parts[row] = trains ? Part.TRAIN : Part.TEST;
            ids[row] = (trains ? "train/" : "test/") + ids[row];
        }
        return new Dataset(
                rows.name(),
                rows.format(),
                rows.source(),
                rows.samples(),
                rows.classNames(),
                rows.labels(),
                parts,
                ids,
                notes(training, test),
                rows.masks(),
                rows.arrival());
    }

    private static List<String> notes(Dataset training, Dataset test) {
        List<String> notes = new ArrayList<>(training.notes());
        notes.add(String.format("The test part is %s, %,d rows.", test.source(), test.count()));
        test.notes().stream()
                .filter(note -> !notes.contains(note))
                .map(note -> "Test part: " + note)
                .forEach(notes::add);
        Set<String> news = new LinkedHashSet<>(test.classNames());
        news.removeAll(training.classNames());
        if (!news.isEmpty()) {
            notes.add("Only the test part has the " + (news.size() == 1 ? "class " : "classes ")
                    + String.join(", ", news) + ".");
        }
        return notes;
    }
}
