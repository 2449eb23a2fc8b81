package alad.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.job.JobContext;
import alad.job.UserError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model.json that a stranger wrote: it scores, or one sentence says why not. */
class StrangersModelTest {
    private static final int MUTATIONS = Integer.getInteger("alad.mutations", 500);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "1",
            "-1",
            "3",
            "65536",
            "2147483647",
            "1e30",
            "true",
            "\"\"",
            "\"latent\"",
            "\"features\"",
            "\"65536\"",
            "\"relu\"",
            "[]",
            "{}",
            "[null]",
            "[1, 2, 3]");

    @TempDir
    static Path place;

    private static TrainedRun run;
    private static String whole;

    @BeforeAll
    static void train() throws IOException {
        run = TrainedRun.in(place);
        whole = Files.readString(model());
    }

    @Test
    void anyMutationScoresOrIsOneSentence() throws IOException {
        Random random = new Random(11);
        List<String> faults = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            JsonNode tree = JSON.readTree(whole);
            String mutation = mutate(tree, random) + (i % 3 == 0 ? ", " + mutate(tree, random) : "");
            Files.writeString(model(), JSON.writeValueAsString(tree));
            try {
                score();
            } catch (UserError told) {
                refused++;
                if (told.getMessage().lines().count() != 1 || told.getMessage().contains("Exception")) {
                    faults.add(mutation + ": " + told.getMessage());
                }
            } catch (RuntimeException | Error bug) {
                StackTraceElement at = Arrays.stream(bug.getStackTrace())
                        .filter(each -> each.getClassName().startsWith("alad."))
                        .findFirst()
                        .orElse(null);
                faults.add(mutation + ": " + bug + " at " + at);
            }
        }
        assertEquals("", String.join("\n", faults));
        assertTrue(refused > MUTATIONS / 3, refused + " refused");
    }

    @ParameterizedTest
    @CsvSource({
        "discriminatorXx, 0, needs at least 2 layers with weights",
        "discriminatorXx, 1, needs at least 2 layers with weights",
        "encoder, 0, needs at least 1 layer with weights",
        "discriminatorXzJoint, 0, needs at least 1 layer with weights"
    })
    void networksOfTooFewLayersAreRefusedByName(String network, int layers, String why) throws IOException {
        JsonNode tree = JSON.readTree(whole);
        ArrayNode list = (ArrayNode) tree.path("networks").path(network);
        ArrayNode few = JSON.createArrayNode();
        list.forEach(layer -> {
            if (few.size() < layers) {
                few.add(layer);
            }
        });
        ((ObjectNode) tree.path("networks")).set(network, few);
        assertRefused(tree, "Can't read " + model() + ": " + network + " " + why);
    }

    @Test
    void twoLayersOfOneNameAreRefused() throws IOException {
        JsonNode tree = JSON.readTree(whole);
        ArrayNode encoder = (ArrayNode) tree.path("networks").path("encoder");
        encoder.add(encoder.get(0).deepCopy());
        assertRefused(tree, "encoder has two layers named");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1e9", "\"-5\"", "\"0\"", "\"99999999999\"", "null", "[]", "\"none\""})
    void sizesOfNothingAreRefused(String size) throws IOException {
        JsonNode tree = JSON.readTree(whole);
        ((ObjectNode) tree.path("networks").path("encoder").get(0)).set("out", JSON.readTree(size));
        assertRefused(tree, model().getParent().toString());
    }

    private static void assertRefused(JsonNode tree, String why) throws IOException {
        Files.writeString(model(), JSON.writeValueAsString(tree));
        String message = "";
        try {
            score();
        } catch (UserError told) {
            message = told.getMessage();
        }
        assertTrue(message.contains(why), message);
        assertEquals(1, message.lines().count(), message);
    }

    private static void score() {
        run.workbench().scoreFile(run.id(), run.table(), new JobContext());
    }

    private static Path model() {
        return run.folder().resolve("model/model.json");
    }

    /** Replaces, takes away or repeats one value somewhere in the tree. */
    private static String mutate(JsonNode tree, Random random) throws IOException {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = random.nextInt(4) == 0
                ? containers.get(random.nextInt(containers.size())).deepCopy()
                : JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        boolean removes = random.nextInt(4) == 0;
        if (container instanceof ArrayNode array) {
            int index = random.nextInt(array.size());
            if (removes) {
                array.remove(index);
            } else if (random.nextInt(4) == 0) {
                array.insert(index, array.get(index).deepCopy());
            } else {
                array.set(index, value);
            }
            return "element " + index + " of " + array.size() + (removes ? " removed" : " = " + short20(value));
        }
        ObjectNode object = (ObjectNode) container;
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        if (removes) {
            object.remove(name);
        } else {
            object.set(name, value);
        }
        return name + (removes ? " removed" : " = " + short20(value));
    }

    private static String short20(JsonNode value) {
        String text = value.toString();
        return text.length() > 20 ? text.substring(0, 20) + "..." : text;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
            for (Iterator<JsonNode> each = node.elements(); each.hasNext(); ) {
                collect(each.next(), containers);
            }
        }
    }
}
