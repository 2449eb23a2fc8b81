package alad.prepare;

import alad.prepare.Preparation.Scaling;

/**
 * How the columns of a table become numbers for a network; what it takes from data, it takes from training rows.
 *
 * @param scaling of numeric columns
 * @param missing what stands in for a missing number
 * @param indicators whether a numeric column that lacks values among the training rows gets a second feature that is 1
 *     where the value is missing, else 0
 */
public record TableRule(Scaling scaling, Missing missing, boolean indicators) {
    /** What stands in for a missing number: mean or median of the training rows. */
    public enum Missing {
        MEAN,
        MEDIAN
    }

    public static final TableRule DEFAULT = new TableRule(Scaling.MIN_MAX, Missing.MEAN, false);

    public TableRule {
        scaling = scaling == null ? Scaling.MIN_MAX : scaling;
        missing = missing == null ? Missing.MEAN : missing;
    }

    /** Missing numbers become the mean, without indicators. */
    public static TableRule of(Scaling scaling) {
        return new TableRule(scaling, Missing.MEAN, false);
    }

    public TableRule with(Scaling other) {
        return new TableRule(other, missing, indicators);
    }
}
