package alad.experiment;

import alad.gan.network.Engine;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a worker is started: the Java and the class path of this process, and limits of its own. */
final class WorkerCommandLine {
    private static final long MEGABYTE = 1 << 20;

    private WorkerCommandLine() {}

    static List<String> of(RunFolder run) {
        long memory = physicalMemory();
        long heap = Math.max(512 * MEGABYTE, Math.min(8192 * MEGABYTE, memory / 4));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap / MEGABYTE + "m");
        command.add("-Dorg.bytedeco.javacpp.maxbytes=" + memory / 2);
        command.add("-Dorg.bytedeco.javacpp.maxphysicalbytes=" + memory * 9 / 10);
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:ErrorFile=" + run.path().resolve("crash.log"));
        command.add("-Djava.awt.headless=true");
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("alad.") || name.equals(Engine.CACHE))
                .sorted()
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Worker.class.getName());
        command.add("--run");
        command.add(run.path().toString());
        return command;
    }

    private static long physicalMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 4096 * MEGABYTE;
    }
}
