package alad.ui.app;

import alad.cli.AladCommand;
import alad.experiment.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Little runs on real datasets: what a few epochs give is enough to look at. */
final class RealRuns {
    private final WindowDriver driver;
    private final Camera camera;
    private final Workbench workbench;

    /** @param folder whose {@code runs} the window shows */
    RealRuns(WindowDriver driver, Camera camera, Path folder) {
        this.driver = driver;
        this.camera = camera;
        this.workbench = new Workbench(folder.resolve("runs"));
    }

    /** @param data the folder of real datasets */
    void take(Path data) throws IOException {
        take(
                data.resolve("kdd99/kddcup.data_10_percent.gz"),
                "kdd99",
                "--preset",
                "kdd99",
                "--parity",
                "--epochs",
                "1");
        take(data.resolve("mnist"), "mnist", "--normal", "1", "--epochs", "3");
        take(data.resolve("magnetic-tile/magnetic_tile_128"), "tile", "--normal", "good", "--epochs", "15");
    }

    private void take(Path path, String name, String... options) throws IOException {
        if (!Files.exists(path)) {
            System.out.println("Without pictures of runs on " + name + ": there is no " + path);
            return;
        }
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--data", path.toString(), "--seed", "42"));
        train(workbench, name, all.toArray(String[]::new));
        new ResultShots(driver, camera).take(name, name);
    }

    /** @param options of {@code alad train} but for the run's folder */
    static void train(Workbench workbench, String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of("train"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--out", workbench.store().resolve(name).toString()));
        PrintWriter out = new PrintWriter(System.out);
        int code = AladCommand.run(workbench, out, out, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new AssertionError("Training " + name + " ended with " + code);
        }
    }
}
