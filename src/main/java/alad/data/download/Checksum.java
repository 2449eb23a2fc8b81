package alad.data.download;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a publisher says a file's digest is.
 *
 * @param algorithm {@code SHA-256} or {@code MD5}
 * @param hex in lower case
 */
public record Checksum(String algorithm, String hex) {
    public Checksum {
        int digits = algorithm.equals("MD5") ? 32 : 64;
        if (!hex.matches("[0-9a-f]{" + digits + "}")) {
            throw new IllegalArgumentException(algorithm + " of " + digits + " hexadecimal digits expected: " + hex);
        }
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean matches(MessageDigest read) {
        return HexFormat.of().formatHex(read.digest()).equals(hex);
    }
}
