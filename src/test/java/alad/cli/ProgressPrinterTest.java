package alad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.TrainingReport;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {
    private final StringWriter out = new StringWriter();
    private ProgressPrinter printer;

    @Test
    void enterTriesAgainAndQGivesUp() {
        assertTrue(answered(() -> ""));
        assertFalse(answered(() -> " Q "));
        assertFalse(answered(() -> null));
        assertTrue(out.toString().startsWith("The disk is full. Make room and press Enter, or type q"), out.toString());
    }

    /** Nothing is ever typed: the wait ends by the interrupt alone. */
    @Test
    void anInterruptEndsTheWaitForRoom() {
        assertFalse(answered(() -> {
            printer.interrupted();
            return neverTyped();
        }));
    }

    @Test
    void afterAnInterruptNobodyIsAsked() {
        printer = new ProgressPrinter(Output.to(out), true, ProgressPrinterTest::neverTyped);
        printer.interrupted();
        assertFalse(printer.triesAgain("The disk is full."));
        assertEquals("", out.toString());
    }

    @Test
    void whatAFailedTrainingLeavesIsTold() {
        printer = new ProgressPrinter(Output.to(out), false);
        assertEquals("No checkpoint was written in this training.", printer.kept());
        printer.report(new TrainingReport.Checkpointed(3, 1200));
        assertEquals("The last checkpoint is of epoch 3, step 1,200; \"alad resume\" goes on from it.", printer.kept());
    }

    private boolean answered(Supplier<String> keyboard) {
        printer = new ProgressPrinter(Output.to(out), true, keyboard);
        return printer.triesAgain("The disk is full.");
    }

    private static String neverTyped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }
}
