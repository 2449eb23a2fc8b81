package alad.experiment;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.data.KddClasses;
import alad.gan.AladOptions;
import alad.job.UserError;
import alad.prepare.Grouping;
import alad.prepare.Preparation.Scaling;
import alad.prepare.SplitRule;
import alad.prepare.TableRule;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything needed to do a run again; stored as {@code recipe.json}.
 *
 * @param version of this format, now 4
 * @param name of the run, for people; also the start of its folder's name
 * @param normalClasses names of the classes that are normal, at least one
 * @param tables how a table's columns become numbers
 * @param preset name of the preset
 * @param monitoring when the test rows are scored while it trains, or null for only at the end
 */
public record Recipe(
        int version,
        String name,
        DataRequest data,
        List<String> normalClasses,
        SplitRule split,
        TableRule tables,
        String preset,
        AladOptions options,
        Monitoring monitoring) {
    public static final int VERSION = 4;

    public Recipe {
        normalClasses = List.copyOf(normalClasses);
        if (normalClasses.isEmpty()) {
            throw UserError.invalid("normalClasses", "Choose at least one class that is normal.");
        }
        split = split == null ? SplitRule.DEFAULT : split;
        tables = tables == null ? TableRule.DEFAULT : tables;
    }

    /** A recipe that keeps the test rows for the end, missing numbers becoming the mean. */
    public Recipe(
            int version,
            String name,
            DataRequest data,
            List<String> normalClasses,
            SplitRule split,
            Scaling scaling,
            String preset,
            AladOptions options) {
        this(version, name, data, normalClasses, split, TableRule.of(scaling), preset, options, null);
    }

    /** The same, its normal classes named as the dataset names them. */
    Recipe of(Dataset dataset) {
        List<String> known = KddClasses.known(dataset, normalClasses);
        return new Recipe(version, name, data, known, split, tables, preset, options, monitoring);
    }

    /** The files and folders that a run is trained and scored on. */
    public List<Path> inputs() {
        return data.sources();
    }

    /** The same, to be found from any working folder: paths that are relative to this process's own become absolute. */
    Recipe located() {
        return new Recipe(
                version, name, data.located(), normalClasses, split.located(), tables, preset, options, monitoring);
    }

    /** The same on data read otherwise. */
    Recipe on(DataRequest other) {
        return new Recipe(version, name, other, normalClasses, split, tables, preset, options, monitoring);
    }

    /** The same with names in the place of paths, as others may see it. */
    public Recipe named() {
        return DataPlace.named(this);
    }

    /** The same with rows split otherwise. */
    Recipe splitBy(SplitRule other) {
        return new Recipe(version, name, data, normalClasses, other, tables, preset, options, monitoring);
    }

    /** Columns of a table that become no feature: those that only say which rows belong together. */
    List<String> leftOut() {
        Grouping groups = split.groups();
        return groups != null && groups.by() == Grouping.By.COLUMN ? List.of(groups.of()) : List.of();
    }
}
