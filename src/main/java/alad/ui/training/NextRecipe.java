package alad.ui.training;

import alad.experiment.Monitoring;
import alad.experiment.Published;
import alad.experiment.Recipe;
import alad.gan.AladOptions;
import alad.gan.Preset;
import alad.ui.chosen.ChosenData;
import alad.ui.text.Texts;
import java.util.List;

/** What the next training is started with. */
final class NextRecipe {
    private NextRecipe() {}

    /** @param monitored whether the user wants the test rows scored while it trains */
    static Recipe of(ChosenData data, Preset preset, AladOptions options, boolean monitored) {
        return new Recipe(
                Recipe.VERSION,
                name(data),
                data.request(),
                data.normalClasses(),
                data.rule(),
                data.tables(),
                preset.name(),
                options,
                monitoring(data.how().published(), options.epochs(), monitored));
    }

    /** A preset's options, with images joined as the protocol that is followed says. */
    static AladOptions defaults(Preset preset, Published followed) {
        return followed == null || !followed.preset().equals(preset.name())
                ? preset.options()
                : followed.over(preset.options());
    }

    private static Monitoring monitoring(Published published, int epochs, boolean monitored) {
        Monitoring asked = monitored ? TrainingWords.monitoring(epochs) : null;
        return published == null ? asked : published.monitoring(asked == null ? null : asked.epochs(), epochs);
    }

    private static String name(ChosenData data) {
        List<String> normal = data.normalClasses();
        String what = normal.size() <= 2 ? String.join(" ", normal) : Texts.of("train.name.classes", normal.size());
        if (data.how().published() != null) {
            return data.how().published().title(data.dataset(), data.isNormalAsPublished() ? "" : what);
        }
        return data.dataset().isLabelled()
                ? data.dataset().name() + " " + what
                : data.dataset().name();
    }
}
