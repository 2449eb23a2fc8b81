package alad.ui.chosen;

import alad.data.DataRequest;
import alad.data.Dataset;
import alad.prepare.Split;
import alad.prepare.SplitRule;
import alad.prepare.TableRule;
import alad.ui.text.Texts;
import java.util.List;

/**
 * A dataset with what is normal in it, ready to be trained on.
 *
 * @param normalClasses in the dataset's order, at least one
 * @param how it is shared out
 * @param split as it will be trained on
 */
public record ChosenData(
        DataRequest request, Dataset dataset, List<String> normalClasses, ChosenSplit how, Split split) {
    public ChosenData {
        normalClasses = List.copyOf(normalClasses);
    }

    /** "sneaker is normal", "sneaker and sandal are normal", "5 classes are normal", "no labels, all counts as normal". */
    public static String inWords(Dataset dataset, List<String> normalClasses) {
        return inWords(dataset.isLabelled(), normalClasses);
    }

    /** As {@link #inWords(Dataset, List)}, where the dataset isn't at hand. */
    public static String inWords(boolean labelled, List<String> normalClasses) {
        return labelled ? inWords(normalClasses) : Texts.of("chosen.unlabelled");
    }

    /** As {@link #inWords(Dataset, List)}, of classes that do tell rows apart. */
    public static String inWords(List<String> normalClasses) {
        return switch (normalClasses.size()) {
            case 1 -> Texts.of("chosen.one", normalClasses.get(0));
            case 2 -> Texts.of("chosen.two", normalClasses.get(0), normalClasses.get(1));
            default -> Texts.of("chosen.many", normalClasses.size());
        };
    }

    /** "sneaker", "sneaker and sandal", "5 classes". */
    public static String names(List<String> classes) {
        return switch (classes.size()) {
            case 1 -> classes.get(0);
            case 2 -> Texts.of("chosen.names.two", classes.get(0), classes.get(1));
            default -> Texts.of("chosen.names.many", classes.size());
        };
    }

    /** Whether the same is normal in the same data, however it is shared out; null is nothing. */
    public boolean isSameAs(ChosenData other) {
        return other != null && dataset == other.dataset && normalClasses.equals(other.normalClasses);
    }

    public SplitRule rule() {
        return how.rule();
    }

    public TableRule tables() {
        return how.tables();
    }

    /** Whether the classes that are normal are those that the published protocol names. */
    public boolean isNormalAsPublished() {
        return how.published() != null
                && how.published().protocol().namesClasses()
                && how.published().protocol().normalClasses(dataset).equals(normalClasses);
    }

    public String inWords() {
        return inWords(dataset, normalClasses);
    }
}
