package alad.data;

import java.util.ArrayList;
import java.util.List;

/**
 * How rows came from their source: what matters when they are to be like others that were read before.
 *
 * @param doubts what may not be as the user means it (files that were left out, names that occur twice), in sentences
 *     that are among the dataset's notes too
 * @param leftOut how many files that should be rows couldn't be read
 * @param images what the images were like; null where there are none, or it isn't known
 */
public record Arrival(List<String> doubts, int leftOut, SourceImages images) {
    /** Nothing is to be told. */
    static final Arrival PLAIN = new Arrival(List.of(), 0, null);

    public Arrival {
        doubts = List.copyOf(doubts);
    }

    static Arrival doubted(List<String> doubts) {
        return new Arrival(doubts, 0, null);
    }

    static Arrival of(SourceImages images) {
        return new Arrival(List.of(), 0, images);
    }

    Arrival and(Arrival other) {
        List<String> all = new ArrayList<>(doubts);
        other.doubts.stream().filter(doubt -> !all.contains(doubt)).forEach(all::add);
        SourceImages both = images == null || other.images == null
                ? (images == null ? other.images : images)
                : images.and(other.images);
        return new Arrival(all, leftOut + other.leftOut, both);
    }
}
