package alad.modelfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.job.UserError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultTest {
    private enum Fit {
        PAD,
        CROP
    }

    private record Part(int size, Fit fit) {}

    private record Whole(int version, String name, List<Part> parts, double share, boolean clean, Map<Fit, Long> rows) {
        Whole {
            if (name.isEmpty()) {
                throw UserError.invalid("name", "A name has letters.");
            }
        }
    }

    private static final String WHOLE = "{\"version\":1,\"name\":\"a\",\n\"parts\":[{\"size\":1,\"fit\":\"PAD\"}],"
            + "\"share\":0.5,\"clean\":true,\"rows\":{\"PAD\":3}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"size\":1 | \"size\":\"x\" | \"parts[0].size\" isn't what is expected there: a whole number",
                "\"size\":1 | \"size\":[2] | \"parts[0].size\" isn't what is expected there: a whole number",
                "\"size\":1, | `` | \"parts[0].size\" is missing",
                "\"PAD\"} | \"FIT\"} | \"parts[0].fit\" isn't what is expected there: PAD or CROP",
                "0.5 | \"much\" | \"share\" isn't what is expected there: a number",
                "true | \"perhaps\" | \"clean\" isn't what is expected there: true or false",
                "\"a\" | {} | \"name\" isn't what is expected there: a text",
                "[{\"size\":1,\"fit\":\"PAD\"}] | 7 | \"parts\" isn't what is expected there: a list",
                "{\"PAD\":3} | [1] | \"rows\" isn't what is expected there: names and values in braces",
                "{\"size\":1,\"fit\":\"PAD\"} | 7 | \"parts[0]\" isn't what is expected there: names and values in braces",
                "\"a\" | \"\" | A name has letters",
                "\"a\" | null | its content isn't what is expected there",
                "}} | `` | it is cut: more was to come (line 2, column 74)",
                "[{ | {{ | it is no JSON (line 2, column 10)"
            })
    void whatIsWrongIsSaidInWordsWithItsPlace(String part, String instead, String words) {
        assertEquals("Can't read it: " + words + ".", fault(WHOLE.replace(part, instead)));
    }

    @Test
    void aNumberOfThousandsOfDigitsHasNoKnownPlace() {
        assertEquals(
                "Can't read it: a number, a name or a text in it is longer than any can be, or lists lie too deep in"
                        + " each other.",
                fault(WHOLE.replace("\"size\":1", "\"size\":" + "1".repeat(2000))));
    }

    @Test
    void anEmptyFileHasNoVersion() {
        assertEquals("Can't read it: it has no \"version\".", fault(""));
    }

    private static String fault(String json) {
        return assertThrows(
                        UserError.class,
                        () -> JsonFiles.parse("it", json.getBytes(StandardCharsets.UTF_8), Whole.class, 1))
                .getMessage();
    }
}
