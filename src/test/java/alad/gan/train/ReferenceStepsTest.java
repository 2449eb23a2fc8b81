package alad.gan.train;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.detector.NamedArray;
import alad.gan.network.Tensor;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Our step against every case of an independent program; the folder is given by -Dalad.reference. */
class ReferenceStepsTest {
    private static final double LOSS = 1e-4;
    private static final double GRADIENT = 1e-4;
    private static final double WEIGHT = 1e-4;
    private static final double SCORE = 1e-3;

    @TestFactory
    Stream<DynamicTest> reproducesEveryNumberOfTheReference() throws IOException {
        Path root = Path.of(System.getProperty("alad.reference", "../shared/reference"));
        if (!Files.isDirectory(root)) {
            return Stream.of(DynamicTest.dynamicTest(
                    "reference steps", () -> Assumptions.abort("Skipped: there are no reference steps at " + root)));
        }
        List<Path> cases;
        try (Stream<Path> folders = Files.list(root)) {
            cases = folders.filter(folder -> Files.exists(folder.resolve("fixture.json")))
                    .sorted()
                    .toList();
        }
        assertTrue(!cases.isEmpty(), "no case in " + root);
        return cases.stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(), () -> reproduce(new ReferenceCase(folder))));
    }

    private static void reproduce(ReferenceCase reference) {
        Players players = new Players(reference.networks(), reference.options(), reference.row());
        players.load(reference.start());
        players.startLearning();
        AladStep step = new AladStep(players, reference.batch());
        List<String> differences = new ArrayList<>();
        for (int s = 1; s <= reference.steps(); s++) {
            step.x().set(reference.array("step" + s + ".x_d").values());
            step.z().set(reference.array("step" + s + ".z_d").values());
            AladStep.Losses half = step.discriminators();
            if (s == 1) {
                compareGradients(reference, players.discriminators(), differences);
            }
            step.x().set(reference.array("step" + s + ".x_ge").values());
            step.z().set(reference.array("step" + s + ".z_ge").values());
            AladStep.Losses losses = step.generatorAndEncoder(half);
            if (s == 1) {
                compareGradients(reference, List.of(players.e, players.g), differences);
            }
            compareLosses(reference.losses(s), losses, s, differences);
        }
        compareWeights(reference, "final.", players.export(false), differences);
        compareWeights(reference, "final.ema.", players.export(true), differences);
        compareScores(reference, players, differences);
        assertAll(differences.stream().map(difference -> () -> {
            throw new AssertionError(difference);
        }));
    }

    private static void compareLosses(JsonNode expected, AladStep.Losses actual, int step, List<String> differences) {
        Map<String, Double> ours = Map.of(
                "dis_xz", actual.dxz(),
                "dis_xx", actual.dxx(),
                "dis_zz", actual.dzz(),
                "generator", actual.generator(),
                "encoder", actual.encoder());
        expected.fields().forEachRemaining(entry -> {
            double want = entry.getValue().asDouble();
            double got = ours.get(entry.getKey());
            if (!(Math.abs(got - want) <= LOSS * Math.abs(want))) {
                differences.add("step " + step + " " + entry.getKey() + ": " + got + ", expected " + want);
            }
        });
    }

    private static void compareGradients(ReferenceCase reference, List<Player> players, List<String> differences) {
        for (Player player : players) {
            Map<String, Tensor> gradients =
                    player.parameters().named(player.parameters().gradients());
            gradients.forEach((key, tensor) -> {
                String name = player.name() + "." + key;
                float[] want = reference.array("step1.grad." + name).values();
                float[] got = tensor.toArray();
                double largest = 0;
                double worst = 0;
                for (int i = 0; i < want.length; i++) {
                    largest = Math.max(largest, Math.abs(want[i]));
                    worst = Math.max(worst, Math.abs(want[i] - got[i]));
                }
                if (!(worst <= GRADIENT * Math.max(largest, 1e-6))) {
                    differences.add("gradient of " + name + ": off by " + worst + " with largest entry " + largest);
                }
            });
        }
    }

    private static void compareWeights(
            ReferenceCase reference, String prefix, List<NamedArray> ours, List<String> differences) {
        Map<String, NamedArray> byName = new HashMap<>();
        ours.forEach(array -> byName.put(array.name(), array));
        long total = 0;
        long off = 0;
        for (NamedArray want : reference.arrays(prefix)) {
            if (prefix.equals("final.") && want.name().startsWith("ema.")) {
                continue;
            }
            float[] got = byName.get(want.name()).values();
            assertEquals(want.values().length, got.length, want.name());
            for (int i = 0; i < got.length; i++) {
                total++;
                if (!(Math.abs(got[i] - want.values()[i]) <= WEIGHT)) {
                    off++;
                }
            }
        }
        if (total == 0 || off > total * 0.001) {
            differences.add(prefix + "*: " + off + " of " + total + " weights differ by more than " + WEIGHT);
        }
    }

    private static void compareScores(ReferenceCase reference, Players trained, List<String> differences) {
        Players averaged = new Players(reference.networks(), reference.options(), reference.row());
        averaged.copyFrom(trained, true);
        NamedArray x = reference.array("eval.x");
        ScoreCall scoring = new ScoreCall(averaged, x.shape()[0]);
        scoring.x().set(x.values());
        scoring.run();
        compare("eval.z", reference, scoring.latent().toArray(), differences);
        compare("eval.reconstruction", reference, scoring.reconstruction().toArray(), differences);
        compare("eval.features", reference, scoring.features(), differences);
        compare("eval.logits", reference, scoring.logits(), differences);
        compare("eval.l1", reference, scoring.l1(), differences);
        compare("eval.l2", reference, scoring.l2(), differences);
    }

    private static void compare(String name, ReferenceCase reference, float[] got, List<String> differences) {
        float[] want = reference.array(name).values();
        double largest = 0;
        for (float value : want) {
            largest = Math.max(largest, Math.abs(value));
        }
        boolean score = name.matches("eval\\.(features|logits|l1|l2)");
        for (int i = 0; i < want.length; i++) {
            double scale = score ? Math.abs(want[i]) : largest;
            if (!(Math.abs(want[i] - got[i]) <= SCORE * scale)) {
                differences.add(name + "[" + i + "]: " + got[i] + ", expected " + want[i]);
            }
        }
    }
}
