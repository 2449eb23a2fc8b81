package alad.gan.network;

import alad.job.UserError;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native engine of this process: which build is loaded and how many threads it uses. */
public final class Engine {
    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
    /** The system property that names the folder which the libraries are unpacked into. */
    public static final String CACHE = "org.bytedeco.javacpp.cachedir";
    /** Bytes of the unpacked libraries, rounded up. */
    private static final long LIBRARIES = 450L << 20;
    /** Kept here, for a logger that nobody holds loses its level. */
    private static final Logger QUIET = Logger.getLogger("org.nd4j");

    /** Below this many operations (about a millisecond's) waking other threads takes longer than they save. */
    private static final double LEAST_SHARED = 2e8;
    /** A pass over memory takes about as long a value as this many operations. */
    private static final double OPERATIONS_A_VALUE = 64;

    /** Address space that OpenBLAS takes for each of its threads. */
    private static final long PRODUCT_BUFFER = 32L << 20;

    private static final long BESIDE_BUFFERS = 128L << 20;
    /** Large enough to be shared among all threads. */
    private static final int FIRST_PRODUCT = 256;

    private static boolean started;
    /** A class that could not be loaded stays so in this process. */
    private static LinkageError whyNot;

    private static volatile int threads = Runtime.getRuntime().availableProcessors();
    private static volatile int productThreads;

    private Engine() {}

    /**
     * Loads the natives: with oneDNN where the processor has AVX2, the plain build elsewhere. Safe to call again.
     *
     * @throws UserError when they can't be unpacked or loaded
     */
    public static synchronized void start() {
        if (started) {
            return;
        }
        if (System.getProperty(EXTENSION) == null) {
            System.setProperty(EXTENSION, hasAvx2() ? "-onednn-avx2" : "");
        }
        QUIET.setLevel(Level.WARNING);
        try {
            Nd4j.getExecutioner();
            requireMemory();
        } catch (LinkageError e) {
            whyNot = whyNot == null ? e : whyNot;
            throw unloadable(whyNot);
        }
        started = true;
    }

    /** The matrix products wait without end for a buffer that the system refuses; here they take theirs, or it is told. */
    private static void requireMemory() {
        long bytes = PRODUCT_BUFFER * (Runtime.getRuntime().availableProcessors() + 2) + BESIDE_BUFFERS;
        Pointer probe = Pointer.malloc(bytes);
        if (probe == null || probe.isNull()) {
            throw UserError.failed(String.format(
                    Locale.ENGLISH,
                    "The numerical engine needs %d MB of memory to start with, which the system doesn't give; end other"
                            + " programs, or raise the limit (ulimit -v).",
                    bytes >> 20));
        }
        Pointer.free(probe);
        int side = FIRST_PRODUCT;
        try (FloatPointer zeros = new FloatPointer((long) side * side);
                FloatPointer product = new FloatPointer((long) side * side)) {
            Pointer.memset(zeros, 0, Float.BYTES * zeros.limit());
            openblas.cblas_sgemm(
                    openblas.CblasRowMajor,
                    openblas.CblasNoTrans,
                    openblas.CblasNoTrans,
                    side,
                    side,
                    side,
                    1,
                    zeros,
                    side,
                    zeros,
                    side,
                    0,
                    product,
                    side);
        }
    }

    private static UserError unloadable(LinkageError why) {
        Throwable deepest = why;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return UserError.failed(
                "The numerical engine can't be loaded" + folder() + ": " + deepest.getMessage()
                        + ". Make room there, or name another folder with -D" + CACHE
                        + "=FOLDER in ALAD_JAVA_OPTS, and start the program again.",
                why);
    }

    /** The folder that native libraries are unpacked into. */
    public static Path libraries() throws IOException {
        return Loader.getCacheDir().toPath();
    }

    /** Where its libraries are unpacked, in words. */
    private static String folder() {
        try {
            File cache = Loader.getCacheDir();
            return String.format(
                    Locale.ENGLISH,
                    " from %s, where its libraries need %d MB and %,d MB are free",
                    cache,
                    LIBRARIES >> 20,
                    cache.getUsableSpace() >> 20);
        } catch (IOException | LinkageError unknown) {
            return "";
        }
    }

    /** Sets the most threads of one convolution or product; small dense networks are fastest with one. */
    public static void useThreads(int most) {
        start();
        threads = most;
        shareConvolution(LEAST_SHARED);
        shareProduct(LEAST_SHARED);
    }

    /** To be called before a convolution of so many operations, by the thread that runs it: the setting is its own. */
    static void shareConvolution(double operations) {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threadsFor(operations));
    }

    /** To be called before a matrix product of so many operations. */
    static void shareProduct(double operations) {
        int wanted = threadsFor(operations);
        if (wanted != productThreads) {
            openblas.blas_set_num_threads(wanted);
            productThreads = wanted;
        }
    }

    /** To be called before BLAS passes over so many values. */
    static void sharePass(int values) {
        shareProduct(OPERATIONS_A_VALUE * values);
    }

    static int threadsFor(double operations) {
        return operations < LEAST_SHARED ? 1 : threads;
    }

    /** In words, for run records. */
    public static String description() {
        String build = System.getProperty(EXTENSION, "");
        return "ND4J 1.0.0-M2.1 on CPU" + (build.isEmpty() ? "" : " (" + build.substring(1) + ")");
    }

    /** The virtual machine's own finding, the same on every operating system. */
    private static boolean hasAvx2() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        if (!architecture.equals("amd64") && !architecture.equals("x86_64")) {
            return false;
        }
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName diagnostics = new ObjectName("com.sun.management:type=HotSpotDiagnostic");
            CompositeData option = (CompositeData) server.invoke(
                    diagnostics, "getVMOption", new Object[] {"UseAVX"}, new String[] {String.class.getName()});
            return Integer.parseInt((String) option.get("value")) >= 2;
        } catch (Exception notHotSpot) {
            return false;
        }
    }
}
