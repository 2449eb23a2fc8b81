package alad.latent;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Some of many rows, drawn so that no group is lost. */
public final class StratifiedSample {
    /** So many of each group are drawn before sizes count, when there is room for it. */
    public static final int LEAST_OF_EACH = 25;

    private StratifiedSample() {}

    /**
     * @param groups of each row, 0 or more
     * @param wanted how many rows at the most
     * @return places of all rows when there are no more than wanted; else {@link #LEAST_OF_EACH} of each group (or all of
     *     it), and beyond that as many as its size asks for; ascending
     */
    public static int[] of(int[] groups, int wanted, long seed) {
        int[] sizes = new int[Arrays.stream(groups).max().orElse(-1) + 1];
        for (int group : groups) {
            sizes[group]++;
        }
        int[] left = groups.length <= wanted ? sizes.clone() : shares(sizes, wanted);
        SplittableRandom random = new SplittableRandom(seed);
        int[] places = new int[Arrays.stream(left).sum()];
        int taken = 0;
        for (int place = 0; place < groups.length; place++) {
            int group = groups[place];
            if (random.nextInt(sizes[group]--) < left[group]) {
                left[group]--;
                places[taken++] = place;
            }
        }
        return places;
    }

    private static int[] shares(int[] sizes, int wanted) {
        long present = Arrays.stream(sizes).filter(size -> size > 0).count();
        int least = (int) Math.min(LEAST_OF_EACH, wanted / present);
        int[] shares = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            shares[i] = Math.min(sizes[i], least);
        }
        long room = wanted - Arrays.stream(shares).sum();
        long rest = Arrays.stream(sizes).sum() - Arrays.stream(shares).sum();
        long before = 0;
        for (int i = 0; i < sizes.length; i++) {
            long after = before + sizes[i] - shares[i];
            // differences of rounded running shares: they add up to the room
            shares[i] += (int) (after * room / rest - before * room / rest);
            before = after;
        }
        return shares;
    }
}
