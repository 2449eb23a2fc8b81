package alad.gan.network;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native engine of this process: which build is loaded and how many threads it uses. */
public final class Engine {
    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
    /** Kept here, for a logger that nobody holds loses its level. */
    private static final Logger QUIET = Logger.getLogger("org.nd4j");

    private static boolean started;

    private Engine() {}

    /** Loads the natives: with oneDNN where the processor has AVX2, the plain build elsewhere. Safe to call again. */
    public static synchronized void start() {
        if (started) {
            return;
        }
        if (System.getProperty(EXTENSION) == null) {
            System.setProperty(EXTENSION, hasAvx2() ? "-onednn-avx2" : "");
        }
        QUIET.setLevel(Level.WARNING);
        Nd4j.getExecutioner();
        started = true;
    }

    /** Sets the threads of convolutions and products; small dense networks are fastest with one. */
    public static void useThreads(int threads) {
        start();
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        openblas.blas_set_num_threads(threads);
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
