package alad.ui.inspect;

import alad.data.ImageSamples;
import alad.job.JobContext;
import alad.ui.picture.PixelImages;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.image.Image;

/** Makes small pictures of rows, of no more pixels than a thumbnail can show. */
record ThumbnailSource(ScoreBook book) implements InSight.Source<Image> {
    static final int LARGEST_SIDE = 96;
    /** Some 75 MB of the largest thumbnails. */
    static final int MOST_ROWS = 2_000;

    @Override
    public void fetch(List<ScoredRow> rows, JobContext job, BiConsumer<ScoredRow, Image> found) {
        for (ScoredRow row : rows) {
            job.check();
            if (book.dataset(row).samples() instanceof ImageSamples images) {
                found.accept(row, PixelImages.thumbnail(images, row.datasetRow(), LARGEST_SIDE));
            }
        }
    }
}
