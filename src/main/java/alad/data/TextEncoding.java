package alad.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How the characters of a text file are stored: as its byte order mark says, else UTF-8, else Windows-1252. */
enum TextEncoding {
    UTF_8_MARKED(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
    UTF_16_LE(StandardCharsets.UTF_16LE, 0xff, 0xfe),
    UTF_16_BE(StandardCharsets.UTF_16BE, 0xfe, 0xff),
    UTF_8(StandardCharsets.UTF_8),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;
    private final byte[] mark;

    TextEncoding(Charset charset, int... mark) {
        this.charset = charset;
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
    }

    /** @param head the first bytes of a file */
    static TextEncoding of(byte[] head) {
        TextEncoding marked = Arrays.stream(values())
                .filter(each -> head.length >= each.mark.length
                        && Arrays.equals(each.mark, 0, each.mark.length, head, 0, each.mark.length))
                .findFirst()
                .orElseThrow();
        return marked == UTF_8 && !beginsAsUtf8(head) ? WINDOWS_1252 : marked;
    }

    /** A character cut off by the end of the piece is none that is wrong. */
    private static boolean beginsAsUtf8(byte[] head) {
        CharBuffer characters = CharBuffer.allocate(head.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), characters, false)
                .isError();
    }

    /** The characters of a piece of a file; bytes that mean nothing become a replacement character. */
    String text(byte[] head) {
        return new String(head, mark.length, head.length - mark.length, charset);
    }

    /** Bytes that mean nothing raise a {@link java.nio.charset.CharacterCodingException}. */
    Reader reader(InputStream in) throws IOException {
        in.skipNBytes(mark.length);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
