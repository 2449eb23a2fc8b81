package alad.experiment;

import alad.detector.TrainingReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences for others to read: of an absolute path in them the last name stays.
 *
 * @param known folders of the run and its data, which may have spaces in their names
 */
record WithoutFolders(List<String> known) {
    private static final String NAME = "[^/\\\\\\s\"'<>|:;,]+";

    /** A slash that follows letters, say, is none that a path begins with. */
    private static final Pattern FOLDERS = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.~)\\]/\\\\:-])(?:[A-Za-z]:)?[/\\\\]+(?=" + NAME + ")(?:" + NAME + "[/\\\\]+)*");

    static WithoutFolders of(RunFolder run) {
        Recipe recipe = run.recipe();
        List<String> known = new ArrayList<>();
        for (Path path : new Path[] {
            run.path().resolve("part"),
            run.path(),
            recipe.data().path(),
            recipe.data().test(),
            recipe.split().file()
        }) {
            if (path != null && path.isAbsolute() && path.getParent().getNameCount() > 0) {
                known.add(path.getParent() + path.getFileSystem().getSeparator());
            }
        }
        return new WithoutFolders(known);
    }

    /** @param text null stays null */
    String text(String text) {
        if (text == null) {
            return null;
        }
        String rest = text;
        for (String folder : known) {
            rest = rest.replace(folder, "");
        }
        return FOLDERS.matcher(rest).replaceAll("");
    }

    TrainingReport report(TrainingReport report) {
        return report instanceof TrainingReport.Health health
                ? new TrainingReport.Health(health.epoch(), health.step(), health.condition(), text(health.message()))
                : report;
    }
}
