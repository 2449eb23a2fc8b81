package alad.experiment.report;

import alad.experiment.Verdict;

/** How well the feature score tells the test rows apart, in words and colour, and what to try next. */
record Judgement(Verdict verdict) {
    void writeTo(Html html) {
        html.raw("<p class=\"verdict " + tone() + "\"><b>Features: " + Html.escaped(verdict.word()) + ".</b> "
                + Html.escaped(verdict.sentence()) + "</p>");
        if (!verdict.next().isEmpty()) {
            html.paragraph("To try next:").raw("<ul>");
            verdict.next().forEach(each -> html.raw("<li>" + Html.escaped(each) + "</li>"));
            html.raw("</ul>");
        }
    }

    private String tone() {
        return switch (verdict.level()) {
            case UNKNOWN -> "unknown";
            case WORSE_THAN_CHANCE, NO_BETTER_THAN_CHANCE -> "bad";
            case NO_BETTER_THAN_UNTRAINED, NO_BETTER_THAN_PLAIN -> "warning";
            case GOOD -> "good";
        };
    }
}
