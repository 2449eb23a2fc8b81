package alad.ui.dataset;

import alad.prepare.SplitTable;
import alad.prepare.SplitWords;
import alad.ui.chosen.ChosenData;
import java.util.List;

/** What to show of a split before anything is trained; made in the background, for it looks at every row. */
record SplitPreview(ChosenData chosen, SplitTable table, List<String> words) {
    static SplitPreview of(ChosenData chosen) {
        return new SplitPreview(
                chosen,
                SplitTable.of(chosen.dataset(), chosen.split(), chosen.rule().groups()),
                SplitWords.sentences(chosen.dataset(), chosen.split(), chosen.rule()));
    }
}
