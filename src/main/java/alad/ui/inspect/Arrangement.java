package alad.ui.inspect;

import alad.detector.ScoreKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows of each side in the order to show them, with what is wrong among those that the other criteria let pass. */
record Arrangement(Map<Side, List<ScoredRow>> sides, int falseAlarms, int misses) {
    static final Arrangement EMPTY =
            new Arrangement(Map.of(Side.NORMAL, List.of(), Side.ANOMALOUS, List.of(), Side.NEW, List.of()), 0, 0);

    /** Looks at every row of the part and every new row. */
    static Arrangement of(ScoreBook book, Criteria criteria) {
        Map<Side, List<ScoredRow>> sides = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            sides.put(side, new ArrayList<>());
        }
        int falseAlarms = 0;
        int misses = 0;
        ScoreKind kind = criteria.kind();
        for (Part part : new Part[] {criteria.part(), Part.NEW}) {
            for (ScoredRow row : book.rows(part)) {
                if (book.isWanted(row, criteria)) {
                    boolean falseAlarm = book.isFalseAlarm(kind, row);
                    boolean miss = book.isMiss(kind, row);
                    falseAlarms += falseAlarm ? 1 : 0;
                    misses += miss ? 1 : 0;
                    if (passes(criteria.filter(), falseAlarm, miss)) {
                        sides.get(row.side()).add(row);
                    }
                }
            }
        }
        sides.replaceAll((side, rows) -> sorted(rows, book, criteria));
        return new Arrangement(sides, falseAlarms, misses);
    }

    List<ScoredRow> rows(Side side) {
        return sides.get(side);
    }

    private static boolean passes(Filter filter, boolean falseAlarm, boolean miss) {
        return switch (filter) {
            case ALL -> true;
            case FALSE_ALARMS -> falseAlarm;
            case MISSES -> miss;
        };
    }

    /** Sorts by one number a row: its score's bits above, its place below, so that equal scores keep their order. */
    private static List<ScoredRow> sorted(List<ScoredRow> rows, ScoreBook book, Criteria criteria) {
        long[] keys = new long[rows.size()];
        for (int i = 0; i < keys.length; i++) {
            int bits = Float.floatToIntBits(book.score(criteria.kind(), rows.get(i)));
            int ordered = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
            keys[i] = (long) (criteria.ascending() ? ordered : ~ordered) << 32 | i;
        }
        Arrays.sort(keys);
        ScoredRow[] sorted = new ScoredRow[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = rows.get((int) keys[i]);
        }
        return List.of(sorted);
    }
}
