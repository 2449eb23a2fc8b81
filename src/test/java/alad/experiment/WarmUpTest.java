package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.JobContext;
import alad.job.Progress;
import alad.job.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {
    @TempDir
    Path folder;

    @Test
    void theSampleIsReconstructedAsTheFirstRunWillBe() {
        List<Progress> told = new ArrayList<>();
        new Workbench(folder.resolve("runs")).warmUp(new JobContext(told::add));
        Progress last = told.get(told.size() - 1);
        assertEquals(512, last.total(), last.toString());
        assertEquals(512, last.done(), last.toString());
    }

    @Test
    void withoutTheSampleItSaysWhereThatWasExpected() {
        String before = System.getProperty("alad.home");
        System.setProperty("alad.home", folder.toString());
        try {
            Workbench workbench = new Workbench(folder.resolve("runs"));
            UserError error = assertThrows(UserError.class, () -> workbench.warmUp(new JobContext()));
            assertTrue(error.getMessage().startsWith("The bundled sample is missing: the folder "), error.getMessage());
            assertTrue(error.getMessage().endsWith(" was expected in " + folder + "."), error.getMessage());
        } finally {
            if (before == null) {
                System.clearProperty("alad.home");
            } else {
                System.setProperty("alad.home", before);
            }
        }
    }
}
