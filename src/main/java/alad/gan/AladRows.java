package alad.gan;

import alad.prepare.PreparedRows;

/**
 * @param train normal rows
 * @param validation normal rows
 * @param labelled labelled validation rows, possibly none
 * @param labelledAnomalous one flag a row of {@code labelled}
 */
public record AladRows(
        PreparedRows train, PreparedRows validation, PreparedRows labelled, boolean[] labelledAnomalous) {}
