package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopResumeTest {
    @TempDir
    Path folder;

    @Test
    void trainingsThatAreInterruptedAtRandomEndWithTheBitsOfOneThatNeverWas() throws Exception {
        StopResume interrupted = new StopResume(folder, 3, 2, new PrintStream(OutputStream.nullOutputStream()));
        interrupted.interrupt(10);
        assertTrue(interrupted.summary().startsWith("10 interruptions"), interrupted.summary());
    }
}
