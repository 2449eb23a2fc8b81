package alad.ui.latent;

import alad.ui.text.Texts;

/** Points in words. */
final class LatentWords {
    private LatentWords() {}

    static String point(LatentViewModel model, int point) {
        return Texts.of(
                model.isCalledAnomalous(point) ? "latent.point.anomalous" : "latent.point.normal",
                model.className(point),
                model.run().dataset().ids()[model.row(point)],
                model.score(point));
    }
}
