package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutFoldersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Can't write /home/me/runs/x-1/checkpoints: no room. | Can't write checkpoints: no room.",
                "\"/tmp\" is full, /a.b/c,/d/e too | \"tmp\" is full, c,e too",
                "C:\\Users\\me\\x.csv and d:/data/y.csv | x.csv and y.csv",
                "on \\\\server\\share\\x.csv | on x.csv",
                "/data of mine/x.csv has gone | x.csv has gone",
                "1/2 of and/or, 3 / 4, a./b | 1/2 of and/or, 3 / 4, a./b",
                "see https://example.org/a/b | see https://example.org/a/b"
            })
    void ofAPathItsLastNameStays(String text, String without) {
        assertEquals(without, new WithoutFolders(List.of("/data of mine/")).text(text));
    }
}
