package alad.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** SHA-256 of the sorted rows as NumPy, pandas and scikit-learn draw them. */
class AuthorsSplitTest {
    @Test
    void halfOfKdd99IsDrawnAsPandasDoes() {
        AuthorsSplit.Rows rows = AuthorsSplit.KDD99.draw(494_021, AuthorsSplit.SEED);
        assertEquals("f261e831dfd8fc5018d598145c99650751295e17f5ff0e1cd4defbe0ab149639", hash(rows.train()));
        assertEquals("ed5cd125860fbbfc8aa8f796458a1a275fcd4d5a8b98b754362ec1059a30160f", hash(rows.test()));
    }

    @Test
    void halfOfArrhythmiaIsSplitOffAsScikitLearnDoes() {
        AuthorsSplit.Rows rows = AuthorsSplit.ARRHYTHMIA.draw(452, AuthorsSplit.SEED);
        assertEquals("60b014c76b29fda05dd68c9b8285511a9298f99a9a98a6906b13e457f4a012ea", hash(rows.train()));
        assertEquals("36728a908faf9474d20629627079e8371aa4b9f6b2ec43ef05c763bd10509c72", hash(rows.test()));
    }

    @Test
    void imagesAreSplitTwiceAsScikitLearnDoes() {
        assertImages(
                60_000,
                "4f49d39f4fdebd708a64bdc31a2177847ed0aa2a99d890a700a2c321aa690cdb",
                "3d537ffe62d53e21e1174ad8d61556997fca107855960306777d7d4a027a2c6b",
                "2212202b57577f021c106f0640b418dc7e63f9c84f0b264ca39e019b1b03da62");
        assertImages(
                99_289,
                "a2237767eda9eb840fd5d6cb157e20d1214dffb0383cf0194e68195bb8248ff8",
                "3c3a10aa177b65b9befef08c8078f3309d4fac1647929e783c8a1819b5d47455",
                "28c018c86a70b74961f5e3fa8f40707ef668f0aab33dff71cb700c7f08e64e6a");
    }

    private static void assertImages(int count, String train, String validation, String test) {
        AuthorsSplit.Rows rows = AuthorsSplit.IMAGES.draw(count, AuthorsSplit.SEED);
        assertEquals(train, hash(rows.train()));
        assertEquals(validation, hash(rows.validation()));
        assertEquals(test, hash(rows.test()));
    }

    static String hash(int[] rows) {
        int[] sorted = rows.clone();
        Arrays.sort(sorted);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * sorted.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(sorted);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
