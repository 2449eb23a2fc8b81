package alad.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the keys that the sources use against the keys that there are. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/alad/ui");
    private static final Pattern NAMED = Pattern.compile("Texts\\s*\\.named\\(\\s*\"([^\"]+)\"");
    private static final Pattern COUNTED = Pattern.compile("Texts\\s*\\.count\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9-]+)*)\"");
    private static final Pattern OF = Pattern.compile("Texts\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static String sources;
    private static Set<String> keys;

    @BeforeAll
    static void read() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        sources = all.toString();
        Properties properties = new Properties();
        try (InputStream in = TextsTest.class.getResourceAsStream("/i18n/messages.properties")) {
            properties.load(in);
        }
        keys = new TreeSet<>(properties.stringPropertyNames());
    }

    @Test
    void apostrophesAreTypographic() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = TextsTest.class.getResourceAsStream("/i18n/messages.properties")) {
            properties.load(in);
        }
        properties.forEach((key, text) -> assertEquals(-1, text.toString().indexOf('\''), key + "=" + text));
    }

    /** Sizes of pictures, times and threads stay small; components are names. */
    @Test
    void thousandsAreApartAndEllipsesOneCharacter() throws IOException {
        Pattern small = Pattern.compile(
                "(dataset\\.size|export\\.facts|status\\.device|ago|download|train\\.(name|estimate)|latent\\.component)\\..*"
                        + "|latent\\.component");
        Properties properties = new Properties();
        try (InputStream in = TextsTest.class.getResourceAsStream("/i18n/messages.properties")) {
            properties.load(in);
        }
        properties.forEach((key, text) -> {
            assertEquals(-1, text.toString().indexOf("..."), key + "=" + text);
            boolean apart = !text.toString().contains("%d")
                    || small.matcher(key.toString()).matches();
            assertTrue(apart, key + "=" + text);
        });
    }

    @Test
    void sentencesOfTheCoreGetTheSameApostrophes() {
        assertEquals("Can\u2019t read /a: it isn\u2019t there.", Texts.typeset("Can't read /a: it isn't there."));
        assertEquals("the authors\u2019 code and the paper\u2019s", Texts.typeset("the authors' code and the paper's"));
        assertEquals("Can\u2019t read /o'brien/it's.csv.", Texts.typeset("Can't read /o'brien/it's.csv."));
    }

    @Test
    void whatIsRoundedToZeroHasNoSign() {
        assertEquals("0.00", Texts.of("latent.value", -0.001));
        assertEquals("0.00", Texts.of("latent.value", 0.0));
        assertEquals("-0.01", Texts.of("latent.value", -0.012));
        assertEquals("+0.01", Texts.of("latent.value", 0.012));
        assertEquals("0.000", Texts.of("evaluate.figure", -0.0001));
        assertEquals("-0.0312", ScoreText.of(-0.0312));
        assertEquals("-5.6e-06", ScoreText.of(-5.6e-6));
        assertEquals("0.00", ScoreText.of(-0.0));
        assertEquals("-10.0", ScoreText.of(-10));
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        Set<String> missing = new TreeSet<>();
        find(OF).forEach(key -> {
            if (!keys.contains(key)) {
                missing.add(key);
            }
        });
        Set<String> families = new TreeSet<>();
        keys.forEach(key -> families.add(key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'))));
        find(LITERAL).stream()
                .filter(literal ->
                        literal.contains(".") && families.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> keys.stream().noneMatch(key -> key.equals(literal) || key.startsWith(literal + ".")))
                .forEach(missing::add);
        find(COUNTED).forEach(key -> {
            if (!keys.contains(key + ".one") || !keys.contains(key + ".many")) {
                missing.add(key + ".one/.many");
            }
        });
        find(NAMED).forEach(prefix -> {
            if (keys.stream().noneMatch(key -> key.startsWith(prefix + "."))) {
                missing.add(prefix + ".*");
            }
        });
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyThatExistsIsAskedFor() {
        Set<String> asked = find(LITERAL);
        Set<String> named = find(NAMED);
        Set<String> counted = find(COUNTED);
        Set<String> unused = new TreeSet<>();
        for (String key : keys) {
            String stem = key.substring(0, Math.max(0, key.lastIndexOf('.')));
            boolean joined = sources.contains("\"" + stem + ".\" +");
            if (!asked.contains(key) && !named.contains(stem) && !counted.contains(stem) && !joined) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    private static Set<String> find(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(sources);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
