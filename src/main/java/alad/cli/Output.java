package alad.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a command says, with control characters made visible, and whether it arrived. */
public final class Output extends PrintWriter {
    private static final int KIND_OF_FILE = 0xf000;
    private static final int PIPE = 0x1000;
    private static final int SOCKET = 0xc000;

    private final VisibleWriter visible;
    private final boolean piped;
    private final PrintWriter asIs;

    private Output(VisibleWriter visible, boolean piped) {
        super(visible, true);
        this.visible = visible;
        this.piped = piped;
        this.asIs = new PrintWriter(visible.asIs(), true);
    }

    /** Writes to {@code target}, which may be an output already. */
    public static Output to(Writer target) {
        return target instanceof Output output ? output : of(target, false);
    }

    /** The program's own output; unlike {@link System#out} it knows why it can't write. */
    public static Output standard() {
        Charset charset = Charset.forName(
                System.getProperty("stdout.encoding", Charset.defaultCharset().name()));
        return of(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), charset), isPiped());
    }

    private static Output of(Writer target, boolean piped) {
        return new Output(new VisibleWriter(target), piped);
    }

    private static boolean isPiped() {
        try {
            int mode = (int) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode") & KIND_OF_FILE;
            return mode == PIPE || mode == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return false;
        }
    }

    /** The same place for our own text alone, colours and all. */
    PrintWriter asIs() {
        return asIs;
    }

    /** What follows replaces the line on the terminal. */
    void renewLine(String text) {
        try {
            visible.returnToLineStart();
        } catch (IOException e) {
            setError();
        }
        print(text);
    }

    /** Why something that was said didn't arrive; null when all did. */
    IOException failure() {
        boolean failed = checkError() | asIs.checkError();
        return visible.failure() != null || !failed ? visible.failure() : new IOException("it takes no more");
    }

    /** Whether who was to read this has left: a pipe fails for no other reason. */
    boolean isReaderGone() {
        return failure() != null
                && (piped || String.valueOf(failure().getMessage()).contains("pipe"));
    }
}
