package alad.modelfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.file.AtomicFile;
import alad.job.UserError;
import alad.modelfile.CheckpointFolder.Saved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {
    @TempDir
    Path folder;

    private Path checkpoints;

    @BeforeEach
    void makeTwo() {
        checkpoints = folder.resolve("checkpoints");
        make(10);
        make(20);
    }

    @Test
    void aCheckpointThatVanishesWhileItIsReadGivesWayToTheNewest() {
        Optional<Saved> found = CheckpointFolder.newest(checkpoints, each -> {
            if (!each.endsWith("checkpoint-40")) {
                make(30);
                make(40);
                AtomicFile.discard(at(10));
                AtomicFile.discard(at(20));
                throw UserError.failed(each + " doesn't exist");
            }
            return new Saved(each, null, null);
        });
        assertEquals(at(40), found.orElseThrow().folder());
    }

    @Test
    void allThatVanishIsNoBrokenCheckpoint() {
        assertEquals(Optional.empty(), CheckpointFolder.newest(checkpoints, each -> {
            AtomicFile.discard(each);
            throw UserError.failed(each + " doesn't exist");
        }));
    }

    @Test
    void aBrokenOneGivesWayToTheOneBefore() {
        Optional<Saved> found = CheckpointFolder.newest(checkpoints, each -> {
            if (each.endsWith("checkpoint-20")) {
                throw UserError.failed(each + " is broken");
            }
            return new Saved(each, null, null);
        });
        assertEquals(at(10), found.orElseThrow().folder());
    }

    @Test
    void brokenOnesAloneAreTold() {
        UserError error = assertThrows(
                UserError.class,
                () -> CheckpointFolder.newest(checkpoints, each -> {
                    throw UserError.failed(each.getFileName() + " is broken.");
                }));
        assertEquals("No checkpoint in " + checkpoints + " can be used: checkpoint-20 is broken.", error.getMessage());
        assertEquals(List.of(true, true), List.of(Files.exists(at(10)), Files.exists(at(20))));
    }

    private Path at(int step) {
        return checkpoints.resolve("checkpoint-" + step);
    }

    private void make(int step) {
        try {
            Files.createDirectories(at(step));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
