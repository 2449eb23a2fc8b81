package alad.ui.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.UserError;
import alad.ui.opened.OpenedRun;
import alad.ui.opened.ScriptedRun;
import alad.ui.task.Tasks;
import alad.ui.task.WindowQueue;
import alad.ui.task.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private final WindowQueue window = new WindowQueue();
    private final Tasks tasks = new Tasks(window);
    private final List<String> failures = new ArrayList<>();
    private final Answer<String> answer =
            new Answer<>(new OpenedRun(new ScriptedRun(), tasks), "nothing", failures::add);
    private final List<String> answers = new ArrayList<>();

    @AfterEach
    void close() {
        tasks.close();
    }

    private void settle() {
        window.runUntil(answer::isSettled);
    }

    @Test
    void theNewestQuestionIsAnswered() {
        answer.property().addListener((observable, old, now) -> answers.add(now));
        assertTrue(answer.isSettled());
        CompletableFuture<String> slow = new CompletableFuture<>();
        answer.ask(job -> slow.join());
        assertFalse(answer.isSettled());
        assertEquals("nothing", answer.property().get());
        answer.ask(job -> "new");
        slow.complete("old");
        settle();
        assertEquals(List.of("new"), answers);
    }

    @Test
    void aForgottenQuestionIsNeverAnswered() {
        answer.ask(job -> "first");
        settle();
        answer.property().addListener((observable, old, now) -> answers.add(now));
        CompletableFuture<String> slow = new CompletableFuture<>();
        answer.ask(job -> slow.join());
        answer.forget();
        assertTrue(answer.isSettled());
        slow.complete("too late");
        CompletableFuture<Void> after = new CompletableFuture<>();
        tasks.lane().queue(Work.of(job -> "", done -> after.complete(null), failed -> {}));
        window.runUntil(after::isDone);
        answer.ask(job -> "second");
        settle();
        assertEquals(List.of("nothing", "second"), answers);
    }

    @Test
    void whyThereIsNoAnswerIsToldAndTheLastOneStays() {
        answer.ask(job -> "first");
        settle();
        answer.ask(job -> {
            throw UserError.failed("The code is NaN.");
        });
        settle();
        assertEquals(List.of("The code is NaN."), failures);
        assertEquals("first", answer.property().get());
    }
}
