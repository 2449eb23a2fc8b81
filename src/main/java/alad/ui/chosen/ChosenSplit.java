package alad.ui.chosen;

import alad.experiment.Published;
import alad.prepare.SplitRule;
import alad.prepare.TableRule;

/**
 * How data is shared out and a table's columns become numbers.
 *
 * @param published where the defaults came from, or null for the workbench's own
 */
public record ChosenSplit(SplitRule rule, TableRule tables, Published published) {}
