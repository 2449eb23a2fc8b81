package alad.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HexFormat;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;

/** Files in hexadecimal, put together by hand as JPEG and TIFF describe their blocks. */
class ExifOrientationTest {
    private static final String START = "ffd8";
    private static final String OTHER_BLOCK = "ffe0 0006 01020304";
    private static final String EXIF = "ffe1 0022 457869660000";

    @Test
    void bothOrdersOfBytesAreRead() throws IOException {
        assertEquals(6, orientation(START + EXIF + little("0300", "0600")));
        assertEquals(8, orientation(START + EXIF + big("0003", "0008")));
    }

    @Test
    void otherBlocksArePassedOver() throws IOException {
        assertEquals(3, orientation(START + OTHER_BLOCK + OTHER_BLOCK + EXIF + big("0003", "0003")));
        String otherApplication = "ffe1 000a 687474703a2f2f00";
        assertEquals(3, orientation(START + otherApplication + EXIF + big("0003", "0003")));
        assertEquals(3, orientation(START + "ffe1 0008 457869660000" + EXIF + big("0003", "0003")));
    }

    @Test
    void theEntryMayStandAfterOthers() throws IOException {
        String exif = "ffe1 002a 457869660000";
        String other = "0100 0003 00000001 0007 0000";
        String wanted = "0112 0003 00000001 0005 0000";
        assertEquals(5, orientation(START + exif + "4d4d 002a 00000008 0002" + other + wanted));
        assertEquals(1, orientation(START + exif + "4d4d 002a 00000008 0001" + other + wanted));
    }

    @Test
    void whatIsNoOrientationIsUpright() throws IOException {
        assertEquals(1, orientation(START + EXIF + big("0003", "0000")));
        assertEquals(1, orientation(START + EXIF + big("0003", "0009")));
        assertEquals(1, orientation(START + EXIF + big("0004", "0006")));
        assertEquals(1, orientation(START + EXIF + big("0003", "0001")));
    }

    @Test
    void aFileThatSaysNothingIsUpright() throws IOException {
        String exif = EXIF + big("0003", "0006");
        assertEquals(1, orientation("8950" + exif));
        assertEquals(1, orientation(START + "ffda 0002" + exif));
        assertEquals(1, orientation(START + "0000 0002" + exif));
        assertEquals(1, orientation(START + "ffe0 0001" + exif));
        assertEquals(1, orientation(START + exif.substring(0, 40)));
        assertEquals(1, orientation(START + "ffe1 0010 457869660000 4d4d 002a 00000077"));
        assertEquals(1, orientation(""));
    }

    @Test
    void sixtyFourBlocksAreLookedAt() throws IOException {
        String exif = EXIF + big("0003", "0006");
        assertEquals(6, orientation(START + OTHER_BLOCK.repeat(63) + exif));
        assertEquals(1, orientation(START + OTHER_BLOCK.repeat(64) + exif));
    }

    @Test
    void theOrderThatTheStreamHadDoesNotMatter() throws IOException {
        ImageInputStream in = stream(START + EXIF + big("0003", "0006"));
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        assertEquals(6, ExifOrientation.of(in));
    }

    private static String big(String type, String value) {
        return "4d4d 002a 00000008 0001 0112" + type + "00000001" + value + "0000 00000000";
    }

    private static String little(String type, String value) {
        return "4949 2a00 08000000 0100 1201" + type + "01000000" + value + "0000 00000000";
    }

    private static int orientation(String hexadecimal) throws IOException {
        return ExifOrientation.of(stream(hexadecimal));
    }

    private static ImageInputStream stream(String hexadecimal) {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    }
}
