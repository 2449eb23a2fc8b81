package alad.ui.text;

import alad.data.ImageSamples;
import alad.data.Samples;

/** What the window calls the rows of a dataset: pictures are images, those of tables rows. */
public enum RowWord {
    IMAGE,
    ROW;

    public static RowWord of(Samples samples) {
        return samples instanceof ImageSamples ? IMAGE : ROW;
    }

    /** "image", "row". */
    public String one() {
        return Texts.named("word.one", this);
    }

    /** "images", "rows". */
    public String many() {
        return Texts.named("word.many", this);
    }

    /** "1 image", "1,800 rows". */
    public String count(int count) {
        return Texts.of("word.count", count, count == 1 ? one() : many());
    }
}
