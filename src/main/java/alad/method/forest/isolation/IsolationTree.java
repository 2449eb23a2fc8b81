package alad.method.forest.isolation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A tree of random splits, node 0 being its root.
 *
 * @param feature by which a node splits
 * @param threshold values below it go left
 * @param left child of a node, -1 in a leaf
 * @param right child of a node, -1 in a leaf
 * @param size training rows that came to a node
 */
record IsolationTree(int[] feature, float[] threshold, int[] left, int[] right, int[] size) {
    static final int LEAF = -1;

    /** Edges from the root to the leaf of a row, and what its other rows would have added. */
    double path(float[] row) {
        return path(row, 0);
    }

    /** @param offset of the row in {@code rows} */
    double path(float[] rows, int offset) {
        int node = 0;
        int edges = 0;
        while (left[node] != LEAF) {
            node = rows[offset + feature[node]] < threshold[node] ? left[node] : right[node];
            edges++;
        }
        return edges + PathLength.average(size[node]);
    }

    /** Grows trees over rows of one sample. */
    static final class Growth {
        private final float[] rows;
        private final int width;
        private final int deepest;
        private final SplittableRandom random;
        private final int[] feature;
        private final float[] threshold;
        private final int[] left;
        private final int[] right;
        private final int[] size;
        private final int[] order;
        private int nodes;

        /**
         * @param rows [count, width]
         * @param count at least one
         */
        Growth(float[] rows, int count, int width, SplittableRandom random) {
            this.rows = rows;
            this.width = width;
            this.deepest = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, count) - 1);
            this.random = random;
            int most = 2 * count - 1;
            this.feature = new int[most];
            this.threshold = new float[most];
            this.left = new int[most];
            this.right = new int[most];
            this.size = new int[most];
            this.order = new int[count];
            Arrays.setAll(order, i -> i);
        }

        IsolationTree grow() {
            grow(0, order.length, 0);
            return new IsolationTree(
                    Arrays.copyOf(feature, nodes),
                    Arrays.copyOf(threshold, nodes),
                    Arrays.copyOf(left, nodes),
                    Arrays.copyOf(right, nodes),
                    Arrays.copyOf(size, nodes));
        }

        /** Of the rows {@code order[from..to)}. */
        private int grow(int from, int to, int depth) {
            int node = nodes++;
            size[node] = to - from;
            left[node] = LEAF;
            right[node] = LEAF;
            int chosen = to - from < 2 || depth == deepest ? LEAF : varying(from, to);
            if (chosen == LEAF) {
                return node;
            }
            feature[node] = chosen;
            threshold[node] = cut(chosen, from, to);
            int middle = divide(chosen, threshold[node], from, to);
            left[node] = grow(from, middle, depth + 1);
            right[node] = grow(middle, to, depth + 1);
            return node;
        }

        /** A feature at random among those in which these rows differ; {@link #LEAF} where there is none. */
        private int varying(int from, int to) {
            int[] candidates = new int[width];
            Arrays.setAll(candidates, i -> i);
            for (int left = width; left > 0; left--) {
                int drawn = random.nextInt(left);
                int candidate = candidates[drawn];
                if (varies(candidate, from, to)) {
                    return candidate;
                }
                candidates[drawn] = candidates[left - 1];
            }
            return LEAF;
        }

        private boolean varies(int candidate, int from, int to) {
            float first = value(from, candidate);
            for (int i = from + 1; i < to; i++) {
                if (value(i, candidate) != first) {
                    return true;
                }
            }
            return false;
        }

        /** Evenly between the least and the largest value, so that neither side is empty. */
        private float cut(int chosen, int from, int to) {
            float least = value(from, chosen);
            float most = least;
            for (int i = from + 1; i < to; i++) {
                least = Math.min(least, value(i, chosen));
                most = Math.max(most, value(i, chosen));
            }
            float drawn = (float) (least + random.nextDouble() * ((double) most - least));
            return drawn > least ? drawn : Math.nextUp(least);
        }

        private int divide(int chosen, float at, int from, int to) {
            int middle = from;
            for (int i = from; i < to; i++) {
                if (value(i, chosen) < at) {
                    int row = order[i];
                    order[i] = order[middle];
                    order[middle++] = row;
                }
            }
            return middle;
        }

        private float value(int place, int chosen) {
            return rows[order[place] * width + chosen];
        }
    }
}
