package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.Dataset.Part;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageListTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makePictures() {
        Pictures.grey(folder.resolve("set/a/1.png"), 8, 8, 10);
        Pictures.grey(folder.resolve("set/a/2.png"), 8, 8, 20);
        Pictures.grey(folder.resolve("set/masks/2.png"), 8, 8, 255);
        Pictures.grey(folder.resolve("outside.png"), 8, 8, 30);
    }

    @Test
    void pathsLabelsPartsAndMasksAreFoundByTheirColumns() throws IOException {
        Dataset dataset = open("""
                split,image,mask,label,note
                train,a/1.png,,ok,x
                test,a/2.png,masks/2.png,broken,y
                """);
        assertEquals("list of images", dataset.format());
        assertEquals(List.of("broken", "ok"), dataset.classNames());
        assertArrayEquals(new int[] {1, 0}, dataset.labels());
        assertArrayEquals(new Part[] {Part.TRAIN, Part.TEST}, dataset.parts());
        assertArrayEquals(new String[] {"a/1.png", "a/2.png"}, dataset.ids());
        assertEquals(20, ((ImageSamples) dataset.samples()).pixels()[1][0]);
        assertFalse(dataset.masks().has(0));
        assertEquals(64, dataset.masks().of(1).orElseThrow().cardinality());
    }

    @Test
    void aListWithoutHeaderHasPathAndLabel() throws IOException {
        Dataset dataset = open("a/1.png;good\na\\2.png;bad\n");
        assertEquals(List.of("bad", "good"), dataset.classNames());
        assertArrayEquals(new String[] {"a/1.png", "a/2.png"}, dataset.ids());
    }

    @Test
    void pathsMayBeginWithTheFolderOfTheList() throws IOException {
        Dataset dataset = open("image,label,mask\nset/a/1.png,normal,\nset/a/2.png,\"dent,hole\",set/masks/2.png\n");
        assertEquals(List.of("dent,hole", "normal"), dataset.classNames());
        assertTrue(dataset.masks().has(1));
    }

    @Test
    void noPathLeavesTheFolder() throws IOException {
        String message = failure("path,label\na/1.png,x\n../outside.png,y\n");
        assertTrue(message.contains("line 3, column \"path\": \"../outside.png\" leaves the folder"), message);
        String absolute = folder.resolve("outside.png").toString();
        assertTrue(failure("path,label\n" + absolute + ",x\n").contains("leaves the folder"));
        Files.createSymbolicLink(folder.resolve("set/link.png"), folder.resolve("outside.png"));
        Dataset dataset = open("path,label\na/1.png,x\nlink.png,y\n");
        assertEquals(1, dataset.count());
        assertTrue(dataset.notes().contains("link.png was left out: it is a link out of the folder of the list."));
    }

    @Test
    void missingFilesAreLeftOutAndNamed() throws IOException {
        Dataset dataset = open("path,label\na/1.png,x\na/3.png,y\n");
        assertEquals(1, dataset.count());
        assertTrue(dataset.notes().contains("a/3.png was left out: there is no such file."));
        assertTrue(failure("path,label\na/3.png,y\n").contains("there is no such file"));
    }

    @Test
    void wrongPartsAndLabelsAreRefusedWithTheirPlace() throws IOException {
        assertTrue(failure("path,split,label\na/1.png,old,x\n")
                .endsWith("line 2, column \"split\": \"old\", but train or test is expected."));
        assertTrue(failure("path,label\na/1.png,\n").endsWith("line 2, column \"label\": the label is missing."));
    }

    private Dataset open(String text) throws IOException {
        Path list = Files.writeString(folder.resolve("set/list.csv"), text);
        return Datasets.open(DataRequest.of(list), new JobContext());
    }

    private String failure(String text) {
        return assertThrows(UserError.class, () -> open(text)).getMessage();
    }
}
