package alad.cli;

import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Log lines with control characters made visible, as all else that reaches a terminal. */
public final class VisibleFormatter extends SimpleFormatter {
    @Override
    public String format(LogRecord told) {
        return VisibleWriter.visible(super.format(told));
    }
}
