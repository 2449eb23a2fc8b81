package alad.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.job.UserError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in hexadecimal, written by Python's own pickle.dumps unless said otherwise. */
class PickleTest {
    /** {"n": [1, 300, 70000, -5, True, False], "t": (1, 2), "e": [], "s": "é"} in protocols 2 and 4. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "80027d71002858010000006e71015d7102284b014d2c014a701101004afbffffff8889655801000000747103"
                        + "4b014b0286710458010000006571055d710658010000007371075802000000c3a97108752e",
                "80049537000000000000007d94288c016e945d94284b014d2c014a701101004afbffffff8889658c017494"
                        + "4b014b0286948c0165945d948c0173948c02c3a994752e"
            })
    void plainValuesAreThoseThatPythonWrote(String hexadecimal) throws IOException {
        Map<?, ?> read = read(hexadecimal);
        assertEquals(4, read.size());
        assertEquals(List.of(1L, 300L, 70_000L, -5L, 1L, 0L), read.get("n"));
        assertEquals(List.of(1L, 2L), read.get("t"));
        assertEquals(List.of(), read.get("e"));
        assertEquals("é", read.get("s"));
    }

    /** {"a": b"\x00\xff"} in protocol 2, which writes bytes as a text to be encoded. */
    @Test
    void bytesThatPython3WroteForPython2AreBytes() throws IOException {
        Map<?, ?> read = read("80027d71005801000000617101635f636f646563730a656e636f64650a7102580300000000c3bf7103"
                + "58060000006c6174696e317104867105527106732e");
        assertArrayEquals(new byte[] {0, (byte) 0xff}, assertInstanceOf(byte[].class, read.get("a")));
    }

    /**
     * Three hundred numbers from 1000, each remembered after the dictionary itself, and the 258th of them once more;
     * Python's pickle.loads gives 1257 for it.
     */
    @Test
    void aValueRememberedBeyondThe256thIsFoundAgain() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(HexFormat.of().parseHex("80047d948c016b28"));
        for (int i = 0; i < 300; i++) {
            file.writeBytes(new byte[] {'M', (byte) (1000 + i), (byte) (1000 + i >> 8), (byte) 0x94});
        }
        file.writeBytes(HexFormat.of().parseHex("6a0201000074732e"));
        List<?> values = assertInstanceOf(
                List.class, read(HexFormat.of().formatHex(file.toByteArray())).get("k"));
        assertEquals(301, values.size());
        assertEquals(1257L, values.get(300));
    }

    /** Put together by hand: {"k": [7, 7]} by single appends, the 7 remembered under the number 0x0100. */
    @Test
    void singleValuesAreAppendedAndFoundUnderLongNumbers() throws IOException {
        assertEquals(Map.of("k", List.of(7L, 7L)), read("80027d58010000006b5d4b077200010000616a0001000061732e"));
        assertEquals(Map.of("k", List.of(7L, 7L)), read("80027d58010000006b5d4b07710561680561732e"));
        assertEquals(Map.of("k", List.of()), read("80027d58010000006b29732e"));
    }

    @Test
    void whatIsTornOrRefersToNothingIsRefused() {
        assertEquals(
                "x is no batch of CIFAR as Python stores it: it refers to a value that isn't there.",
                refusal("80027d6805732e"));
        assertThrows(UserError.class, () -> read("80024b052e"));
        assertThrows(UserError.class, () -> read("80027d4b014b02732e"));
        assertThrows(UserError.class, () -> read("80024b0161"));
        assertEquals("x is cut off.", refusal("80027d58050000006b"));
        assertEquals("x is cut off.", refusal("80027d"));
    }

    private static String refusal(String hexadecimal) {
        return assertThrows(UserError.class, () -> read(hexadecimal)).getMessage();
    }

    private static Map<?, ?> read(String hexadecimal) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal);
        return Pickle.dictionary("x", new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
