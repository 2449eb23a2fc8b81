package alad.data;

import alad.job.UserError;

/** Counts what a column holds, to tell numbers from categories before anything is stored. */
final class ColumnScan {
    /** From this share of numbers on, a text in the column is a mistake and not a category. */
    private static final double SHARE_OF_NUMBERS = 0.9;

    private static final int LONGEST_QUOTED = 40;

    private final String name;
    private long numbers;
    private long texts;
    private String firstText;
    private long lineOfFirstText;
    private String firstInfinite;
    private long lineOfFirstInfinite;

    ColumnScan(String name) {
        this.name = name;
    }

    void add(String cell, float number, long line) {
        if (Cell.isMissing(cell)) {
            return;
        }
        if (Float.isNaN(number)) {
            if (texts++ == 0) {
                firstText = cell;
                lineOfFirstText = line;
            }
        } else {
            numbers++;
            if (Float.isInfinite(number) && firstInfinite == null) {
                firstInfinite = cell;
                lineOfFirstInfinite = line;
            }
        }
    }

    /**
     * Whether the column holds categories.
     *
     * @throws UserError when it holds numbers, but not only
     */
    boolean isSymbolic(TableFile file) {
        if (texts > 0 && numbers >= SHARE_OF_NUMBERS * (numbers + texts)) {
            throw UserError.failed(place(file, lineOfFirstText) + quoted(firstText)
                    + " is no number, but nearly all other values of the column are.");
        }
        if (texts == 0 && firstInfinite != null) {
            throw UserError.failed(place(file, lineOfFirstInfinite) + quoted(firstInfinite)
                    + " is infinite or too large, but finite numbers are expected.");
        }
        return texts > 0;
    }

    private String place(TableFile file, long line) {
        return file.path() + ", line " + line + ", column " + quoted(name) + ": ";
    }

    private static String quoted(String text) {
        return '"' + (text.length() > LONGEST_QUOTED ? text.substring(0, LONGEST_QUOTED) + "…" : text) + '"';
    }
}
