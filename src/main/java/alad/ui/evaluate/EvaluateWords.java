package alad.ui.evaluate;

import alad.evaluate.Interval;
import alad.ui.text.Texts;

/** Figures in words. */
final class EvaluateWords {
    private EvaluateWords() {}

    /** "0.973", or a dash for a figure that can't be had. */
    static String figure(double value) {
        return Double.isNaN(value) ? Texts.of("evaluate.none") : Texts.of("evaluate.figure", value);
    }

    /** "0.961 – 0.982", empty while it isn't known. */
    static String interval(Interval interval) {
        return interval == null ? "" : Texts.of("evaluate.interval", interval.low(), interval.high());
    }

    /** "97.3 %", or a dash. */
    static String share(double value) {
        return Double.isNaN(value) ? Texts.of("evaluate.none") : Texts.of("evaluate.share", value * 100);
    }
}
