package alad.ui.dataset;

import alad.job.UserError;
import alad.prepare.SplitRule;
import alad.ui.text.Texts;

/** What is typed in to describe a split; {@link #id} is the record component's name in {@link SplitRule}. */
enum SplitField {
    TEST("testFraction", "20"),
    VALIDATION("validationFraction", "15"),
    LABELLED("labelledFraction", "10"),
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

    String title() {
        return Texts.named("split.field", this);
    }

    /** @throws UserError naming this field when {@code text} is no number or out of range */
    double share(String text) {
        double percent;
        try {
            percent = Double.parseDouble(text.replace("%", "").replace(',', '.').strip());
        } catch (NumberFormatException e) {
            throw wrong("split.error.notNumber", text);
        }
        if (this == CONTAMINATION && !(percent >= 0 && percent <= 100 * SplitRule.MOST_CONTAMINATION)) {
            throw wrong("split.error.contamination", text);
        } else if (this == LABELLED && !(percent >= 0 && percent < 100)) {
            throw wrong("split.error.labelled", text);
        } else if ((this == TEST || this == VALIDATION) && !(percent > 0 && percent < 100)) {
            throw wrong("split.error.open", text);
        }
        return percent / 100;
    }

    /** @throws UserError naming this field when {@code text} is no whole number */
    long whole(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw wrong("split.error.notWhole", text);
        }
    }

    UserError wrong(String key, String text) {
        return UserError.invalid(id, Texts.of(key, text.strip()));
    }
}
