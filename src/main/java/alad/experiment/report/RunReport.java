package alad.experiment.report;

import alad.data.Dataset;
import alad.detector.ScoreKind;
import alad.detector.TrainingReport;
import alad.evaluate.RankedScores;
import alad.experiment.OpenRun;
import alad.experiment.Recipe;
import alad.experiment.RunRecord;
import alad.experiment.ScoredRun;
import alad.experiment.TestFigures;
import alad.job.JobContext;
import alad.prepare.Split;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One run as one page. */
public final class RunReport {
    private final OpenRun run;
    private final ScoredRun scored;
    private final List<TrainingReport> history;
    private final List<TestFigures> figures;

    /** @param run used by this thread alone while the report is written */
    public RunReport(OpenRun run, List<TrainingReport> history, List<TestFigures> figures) {
        this.run = run;
        this.scored = run.scored();
        this.history = List.copyOf(history);
        this.figures = List.copyOf(figures);
    }

    /** The whole HTML document. */
    public String html(JobContext job) {
        Decisions decisions = new Decisions(scored);
        Html html = new Html();
        String title = scored.recipe().name() + " – ALAD run report";
        html.raw("<!DOCTYPE html>").raw("<html lang=\"en\"><head><meta charset=\"utf-8\"/>");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        html.raw("<title>" + Html.escaped(title) + "</title>");
        html.raw("<style>").raw(style()).raw("</style></head><body><main>");
        head(html, decisions);
        data(html);
        new Curves(scored.record(), history, figures).writeTo(html);
        decisions.writeTo(html, job);
        new Examples(run, decisions).writeTo(html, job);
        recipe(html);
        return html.raw("</main></body></html>").toString();
    }

    private void head(Html html, Decisions decisions) {
        RunRecord record = scored.record();
        html.raw("<h1>" + Html.escaped(scored.recipe().name()) + "</h1>");
        html.note("Run " + record.id() + ", " + Decisions.lower(record.state()) + " after "
                + Html.count(record.epochsDone())
                + " epochs; "
                + (scored.dataset().isLabelled()
                        ? "normal: " + String.join(", ", scored.recipe().normalClasses())
                        : "no labels, all rows count as normal")
                + ".");
        html.raw("<div class=\"numbers\">");
        if (decisions.isLabelled()) {
            for (ScoreKind kind : ScoreKind.values()) {
                number(
                        html,
                        Html.figure(RankedScores.of(scored.testScores().of(kind), decisions.anomalous())
                                .auroc()),
                        "test AUROC, " + Decisions.words(kind));
            }
        }
        number(
                html,
                Html.count(scored.split().test().length),
                "test " + scored.dataset().samples().word());
        html.raw("</div>");
        new Judgement(decisions.verdict()).writeTo(html);
    }

    private static void number(Html html, String value, String words) {
        html.raw("<div><b>" + value + "</b>" + Html.escaped(words) + "</div>");
    }

    private void data(Html html) {
        Dataset data = scored.dataset();
        html.raw("<section>")
                .heading("Data")
                .facts(List.of(
                        List.of("dataset", data.name()),
                        List.of("recognised as", data.format()),
                        List.of("source", String.valueOf(data.source().getFileName())),
                        List.of(data.samples().word(), Html.count(data.count())),
                        List.of("fingerprint (SHA-256)", scored.record().fingerprint())));
        Split split = scored.split();
        html.raw("<div class=\"side\">");
        if (data.isLabelled()) {
            html.table(
                    List.of("part", data.samples().word(), "normal", "anomalous"),
                    List.of(
                            part("train", split, split.train()),
                            part("validation", split, split.validation()),
                            part("labelled validation", split, split.labelledValidation()),
                            part("test", split, split.test())));
            html.table(List.of("class", data.samples().word()), classes(data));
        } else {
            html.table(
                    List.of("part", data.samples().word()),
                    List.of(
                            List.of("train", Html.count(split.train().length)),
                            List.of("validation", Html.count(split.validation().length)),
                            List.of("test", Html.count(split.test().length))));
        }
        html.raw("</div>");
        data.notes().forEach(html::note);
        html.raw("</section>");
    }

    private static List<String> part(String name, Split split, int[] rows) {
        int anomalous = split.anomalousIn(rows);
        return List.of(name, Html.count(rows.length), Html.count(rows.length - anomalous), Html.count(anomalous));
    }

    private List<List<String>> classes(Dataset data) {
        int[] counts = new int[data.classNames().size()];
        for (int label : data.labels()) {
            counts[label]++;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            String name = data.classNames().get(i);
            boolean normal = scored.recipe().normalClasses().contains(name);
            rows.add(List.of(name + (normal ? " (normal)" : ""), Html.count(counts[i])));
        }
        return rows;
    }

    private void recipe(Html html) {
        Recipe recipe = scored.recipe().named();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("preset", recipe.preset()));
        rows.add(List.of("weights of the model", scored.record().keptInWords()));
        facts(recipe.split(), "split ").forEach((name, value) -> rows.add(List.of(name, value)));
        facts(recipe.options(), "").forEach((name, value) -> rows.add(List.of(name, value)));
        scored.record().environment().forEach((name, value) -> rows.add(List.of(name, value)));
        html.raw("<section>").heading("Recipe and environment").facts(rows);
        html.paragraph("To do it again with the same data:");
        html.raw("<pre>"
                + Html.escaped("alad repeat --run " + quoted(scored.record().id()) + " --out NEW_FOLDER") + "</pre>");
        html.note(
                "In the folder of runs. On the same machine one seed gives the same weights and scores to the last bit;"
                        + " another processor may add up in another order.");
        html.raw("</section>");
    }

    private static String quoted(String word) {
        return word.matches("[\\w.,:/@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The components of a record of plain values, by their names in words. */
    private static Map<String, String> facts(Record values, String before) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            try {
                String name = component.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
                Object value = component.getAccessor().invoke(values);
                facts.put(before + name, words(value));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
        return facts;
    }

    /** Whole numbers but seeds, which are long, with their thousands apart. */
    private static String words(Object value) {
        if (value instanceof Integer count) {
            return Html.count(count);
        }
        return value instanceof Enum<?> word ? Decisions.lower(word) : String.valueOf(value);
    }

    private static String style() {
        try (InputStream sheet = RunReport.class.getResourceAsStream("/report/report.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
