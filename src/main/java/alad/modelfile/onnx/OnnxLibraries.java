package alad.modelfile.onnx;

import ai.onnxruntime.OrtEnvironment;
import alad.file.AtomicFile;
import alad.file.Storage;
import alad.gan.network.Engine;
import alad.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Unpacks the libraries of ONNX Runtime beside those of the engine, once: by itself it does so at every start and leaves
 * a temporary folder each time.
 */
final class OnnxLibraries {
    /** The system property that names the folder which the runtime loads its libraries from. */
    static final String FOLDER = "onnxruntime.native.path";

    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private OnnxLibraries() {}

    /** To be called before anything of the runtime is touched; where there is no room it helps itself. */
    static void provide() {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        try {
            Path folder = Engine.libraries().resolve("onnxruntime").resolve(platform());
            Storage.createFolders(folder);
            for (String name : NAMES) {
                provide(folder.resolve(System.mapLibraryName(name)));
            }
            System.setProperty(FOLDER, folder.toString());
        } catch (IOException | UserError e) {
            System.getLogger(OnnxLibraries.class.getName())
                    .log(System.Logger.Level.DEBUG, "ONNX Runtime unpacks itself: " + e.getMessage(), e);
        }
    }

    private static void provide(Path library) throws IOException {
        String resource = "native/" + platform() + "/" + library.getFileName();
        if (!isWhole(library, resource)) {
            AtomicFile.writeFile(library, draft -> {
                try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource);
                        OutputStream out = Storage.output(draft)) {
                    if (in == null) {
                        throw new IOException("there is no library for " + platform());
                    }
                    in.transferTo(out);
                }
            });
        }
    }

    /** Byte for byte: a library that is cut or of another version would be loaded as well. */
    private static boolean isWhole(Path library, String resource) throws IOException {
        if (!Files.isRegularFile(library)) {
            return false;
        }
        byte[] ours = new byte[1 << 16];
        try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource);
                InputStream there = Files.newInputStream(library)) {
            while (in != null) {
                int count = in.readNBytes(ours, 0, ours.length);
                byte[] theirs = there.readNBytes(Math.max(count, 1));
                if (count == 0) {
                    return theirs.length == 0;
                }
                if (!Arrays.equals(ours, 0, count, theirs, 0, theirs.length)) {
                    return false;
                }
            }
            return false;
        }
    }

    /** As the runtime calls it. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.startsWith("win") ? "win" : system.startsWith("mac") ? "osx" : "linux";
        String processor = System.getProperty("os.arch");
        return name + "-" + (processor.equals("aarch64") ? "aarch64" : "x64");
    }
}
