package alad.experiment.report;

import alad.detector.Keep;
import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.detector.TrainingReport.Epoch;
import alad.detector.TrainingReport.Step;
import alad.experiment.RunRecord;
import alad.experiment.TestFigures;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How the run was trained: losses, certainty of D_xz, validation, and test figures where the run asked for them. */
record Curves(RunRecord run, List<TrainingReport> history, List<TestFigures> figures) {
    private static final int MOST_NOTES = 100;

    void writeTo(Html html) {
        List<Step> steps = of(Step.class);
        List<Epoch> epochs = of(Epoch.class);
        html.raw("<section>").heading("Training");
        if (steps.isEmpty()) {
            html.paragraph("No step was recorded.").raw("</section>");
            return;
        }
        html.raw("<div class=\"plots\">");
        html.raw(losses(steps).svg());
        html.raw(new Plot("How sure D_xz is", "step", "probability of real")
                .line("real", "normal", each(steps, Step::step), each(steps, Step::realProbability))
                .line("generated", "anomalous", each(steps, Step::step), each(steps, Step::fakeProbability))
                .svg());
        html.raw(validation(epochs).svg());
        if (figures.stream().map(TestFigures::epoch).distinct().count() > 1) {
            html.raw(monitored().svg());
        }
        html.raw("</div>");
        of(TrainingReport.Health.class).stream()
                .limit(MOST_NOTES)
                .forEach(each -> html.note("Epoch " + each.epoch() + ": " + each.message()));
        html.raw("</section>");
    }

    private static Plot losses(List<Step> steps) {
        double[] x = each(steps, Step::step);
        Plot plot = new Plot("Losses", "step", "loss")
                .line("D_xz", "dxz", x, each(steps, Step::dxz))
                .line("D_xx", "dxx", x, each(steps, Step::dxx));
        double[] dzz = each(steps, Step::dzz);
        if (Double.isFinite(dzz[0])) {
            plot.line("D_zz", "dzz", x, dzz);
        }
        return plot.line("G", "g", x, each(steps, Step::generator)).line("E", "e", x, each(steps, Step::encoder));
    }

    private Plot validation(List<Epoch> epochs) {
        Plot plot = new Plot("Reconstruction of normal validation rows", "epoch", "mean absolute error");
        plot.line("", "plain", each(epochs, Epoch::epoch), each(epochs, Epoch::validationReconstruction));
        if (run.kept() == Keep.BEST) {
            plot.mark("best: epoch " + run.keptEpoch(), run.keptEpoch());
        }
        return plot;
    }

    private Plot monitored() {
        Plot plot = new Plot("Test AUROC while training (only looked at)", "epoch", "AUROC");
        String[] styles = {"plain", "dxx", "dzz", "g"};
        for (ScoreKind kind : ScoreKind.values()) {
            List<TestFigures> of =
                    figures.stream().filter(each -> each.score() == kind).toList();
            plot.line(
                    kind.name().toLowerCase(Locale.ROOT),
                    styles[kind.ordinal()],
                    each(of, TestFigures::epoch),
                    each(of, TestFigures::auroc));
        }
        return plot;
    }

    private <T extends TrainingReport> List<T> of(Class<T> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <T> double[] each(List<T> all, ToDoubleFunction<T> value) {
        return all.stream().mapToDouble(value).toArray();
    }
}
