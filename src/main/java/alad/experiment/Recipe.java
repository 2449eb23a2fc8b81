package alad.experiment;

import alad.data.DataRequest;
import alad.gan.AladOptions;
import alad.job.UserError;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import java.util.List;

/**
 * Everything needed to do a run again; stored as {@code recipe.json}.
 *
 * @param version of this format, now 2
 * @param name of the run, for people; also the start of its folder's name
 * @param normalClasses names of the classes that are normal, at least one
 * @param preset name of the preset
 * @param monitoring when the test rows are scored while it trains, or null for only at the end
 */
public record Recipe(
        int version,
        String name,
        DataRequest data,
        List<String> normalClasses,
        SplitRule split,
        Scaling scaling,
        String preset,
        AladOptions options,
        Monitoring monitoring) {
    public static final int VERSION = 2;

    public Recipe {
        normalClasses = List.copyOf(normalClasses);
        if (normalClasses.isEmpty()) {
            throw UserError.invalid("normalClasses", "Choose at least one class that is normal.");
        }
        split = split == null ? SplitRule.DEFAULT : split;
        scaling = scaling == null ? Scaling.MIN_MAX : scaling;
    }

    /** A recipe that keeps the test rows for the end. */
    public Recipe(
            int version,
            String name,
            DataRequest data,
            List<String> normalClasses,
            SplitRule split,
            Scaling scaling,
            String preset,
            AladOptions options) {
        this(version, name, data, normalClasses, split, scaling, preset, options, null);
    }
}
