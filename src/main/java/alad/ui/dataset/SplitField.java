package alad.ui.dataset;

import alad.job.UserError;
import alad.prepare.SplitRule;
import alad.ui.text.Texts;
import java.math.BigDecimal;

/** What is typed in to describe a split; {@link #id} is the record component's name in {@link SplitRule}. */
enum SplitField {
    TEST("testFraction", "20"),
    VALIDATION("validationFraction", "15"),
    LABELLED("labelledFraction", "10"),
    ANOMALOUS("anomalousShare", "100"),
    CONTAMINATION("contamination", "0"),
    SEED("seed", "42"),
    GROUPS("groups", ""),
    FILE("file", "");

    private final String id;
    private final String standard;

    SplitField(String id, String standard) {
        this.id = id;
        this.standard = standard;
    }

    String id() {
        return id;
    }

    /** As it is typed. */
    String standard() {
        return standard;
    }

    /** As it is typed where a rule other than the default is the standard. */
    String standard(SplitRule rule) {
        return switch (this) {
            case TEST -> percent(rule.testFraction());
            case VALIDATION -> percent(rule.validationFraction());
            case LABELLED -> percent(rule.labelledFraction());
            case ANOMALOUS -> percent(rule.anomalousShare());
            case CONTAMINATION -> percent(rule.contamination());
            case SEED -> Long.toString(rule.seed());
            case GROUPS, FILE -> standard;
        };
    }

    String title() {
        return Texts.named("split.field", this);
    }

    /** @throws UserError naming this field when {@code text} is no number or out of range */
    double share(String text) {
        BigDecimal exact;
        try {
            exact = new BigDecimal(text.replace("%", "").replace(',', '.').strip());
        } catch (NumberFormatException e) {
            throw wrong("split.error.notNumber", text);
        }
        double percent = exact.doubleValue();
        if (this == CONTAMINATION && !(percent >= 0 && percent <= 100 * SplitRule.MOST_CONTAMINATION)) {
            throw wrong("split.error.contamination", text);
        } else if (this == LABELLED && !(percent >= 0 && percent < 100)) {
            throw wrong("split.error.labelled", text);
        } else if ((this == TEST || this == VALIDATION) && !(percent > 0 && percent < 100)) {
            throw wrong("split.error.open", text);
        }
        if (this == ANOMALOUS && !(percent > 0 && percent <= 100)) {
            throw wrong("split.error.anomalous", text);
        }
        return exact.movePointLeft(2).doubleValue();
    }

    /** @throws UserError naming this field when {@code text} is no whole number */
    long whole(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw wrong("split.error.notWhole", text);
        }
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    UserError wrong(String key, String text) {
        return UserError.invalid(id, Texts.of(key, text.strip()));
    }
}
