package alad.cli;

import alad.experiment.Verdict;
import java.io.PrintWriter;

/** A verdict on lines of its own. */
final class VerdictText {
    private VerdictText() {}

    /** @param what the score it is about */
    static void print(PrintWriter out, String what, Verdict verdict) {
        out.println("Verdict by " + what + ": " + verdict.word() + ". " + verdict.sentence());
        if (!verdict.next().isEmpty()) {
            out.println("To try next:");
            verdict.next().forEach(each -> out.println("  - " + each));
        }
    }
}
