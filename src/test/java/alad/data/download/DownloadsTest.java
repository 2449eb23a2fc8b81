package alad.data.download;

import static alad.data.download.ScriptedServer.cutAfter;
import static alad.data.download.ScriptedServer.file;
import static alad.data.download.ScriptedServer.head;
import static alad.data.download.ScriptedServer.stallAfter;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import alad.data.download.ScriptedServer.Answer;
import alad.file.ForgetfulDisk;
import alad.job.JobCancelled;
import alad.job.JobContext;
import alad.job.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {
    private static final int BYTES = 200_000;
    private static final int CUT = 80_000;

    @TempDir
    Path folder;

    private final byte[] content = random(1);
    private final JobContext job = new JobContext();
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void whatHasArrivedIsThereAfterAPowerCut() throws Exception {
        server.then(file(content, "\"a\""));
        DownloadSet set = set("", remote("one.bin", content));
        try (ForgetfulDisk disk = new ForgetfulDisk(folder)) {
            downloads().fetch(set, job, progress -> {});
            for (ForgetfulDisk.Cut cut : ForgetfulDisk.Cut.values()) {
                assertArrayEquals(content, disk.left(cut, "some/one.bin").orElseThrow(), cut.toString());
            }
        }
    }

    @Test
    void filesOfASetArriveAndAreCheckedAndRecognised() throws Exception {
        byte[] other = random(2);
        server.then(file(content, "\"a\""), file(other, "\"b\""));
        DownloadSet set = set("two.bin", remote("one.bin", content), remote("two.bin", other));
        List<DownloadProgress> told = new ArrayList<>();
        assertEquals(DownloadState.Kind.ABSENT, downloads().state(set).kind());

        assertEquals(folder.resolve("some/two.bin"), downloads().fetch(set, job, told::add));
        assertArrayEquals(content, here("one.bin"));
        assertArrayEquals(other, here("two.bin"));
        DownloadProgress end = told.get(told.size() - 1);
        assertEquals(2L * BYTES, end.done());
        assertEquals(2L * BYTES, end.total());
        assertEquals(
                new DownloadState(DownloadState.Kind.PRESENT, 2L * BYTES),
                downloads().state(set));
        assertEquals(List.of("download.lock", "one.bin", "two.bin"), names());

        downloads().fetch(set, job, progress -> {});
        assertEquals(2, server.requests.size());
    }

    @Test
    void aCutIsGoneOnWith() throws Exception {
        server.then(cutAfter(content, CUT, "\"a\""), file(content, "\"a\""));
        fetch();
        assertArrayEquals(content, here("one.bin"));
        assertTrue(server.requests.get(1).header("Range").matches("bytes=[1-9][0-9]*-"));
        assertEquals("\"a\"", server.requests.get(1).header("If-Range"));
    }

    @Test
    void aServerThatIgnoresRangesStartsAnew() throws Exception {
        Answer deaf = (request, out) -> {
            head(out, "200 OK", "Content-Length: " + BYTES);
            out.write(content);
        };
        server.then(cutAfter(content, CUT, "\"a\""), deaf);
        fetch();
        assertArrayEquals(content, here("one.bin"));
    }

    @Test
    void aFileThatChangedMeanwhileStartsAnew() throws Exception {
        server.then(cutAfter(random(2), CUT, "\"old\""), file(content, "\"new\""));
        fetch();
        assertArrayEquals(content, here("one.bin"));
    }

    @Test
    void aFileThatChangedUnnoticedIsCaughtByItsChecksum() throws Exception {
        server.then(cutAfter(random(2), CUT, "\"a\"")).always(file(content, "\"a\""));
        fetch();
        assertArrayEquals(content, here("one.bin"));
        assertEquals("", server.requests.get(2).header("Range"));
    }

    @Test
    void withoutChecksumAndVersionNothingIsPieced() throws Exception {
        Answer nameless = (request, out) -> {
            head(out, "200 OK", "Content-Length: " + BYTES);
            out.write(content, 0, CUT);
        };
        server.then(nameless, file(content, "\"a\""));
        RemoteFile plain = new RemoteFile("one.bin", BYTES, Optional.empty(), List.of(server.at("/one.bin")));
        downloads().fetch(set("one.bin", plain), job, progress -> {});
        assertArrayEquals(content, here("one.bin"));
        assertEquals("", server.requests.get(1).header("Range"));
    }

    @Test
    void wrongBytesAreRemovedAndTold() throws Exception {
        server.always(file(random(2), "\"a\""));
        String message = failure();
        assertTrue(
                message.contains(
                        "one.bin: 127.0.0.1 sent bytes with another SHA-256 than published, which were removed"),
                message);
        assertEquals(List.of("download.lock"), names());
    }

    @Test
    void aBrokenArchiveWithoutPublishedChecksumIsRemoved() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        byte[] whole = packed.toByteArray();
        byte[] broken = whole.clone();
        broken[broken.length - 6] ^= 1;
        RemoteFile file = new RemoteFile("a.gz", whole.length, Optional.empty(), List.of(server.at("/a.gz")));
        server.then(file(broken, "\"a\""), file(whole, "\"b\""));
        UserError error =
                assertThrows(UserError.class, () -> downloads().fetch(set("a.gz", file), job, progress -> {}));
        assertTrue(error.getMessage().contains("gzip checksum"), error.getMessage());
        downloads().fetch(set("a.gz", file), job, progress -> {});
        assertArrayEquals(whole, here("a.gz"));
    }

    @Test
    void aWrongLengthIsRefusedBeforeAnythingIsLost() throws Exception {
        // closed at once, the connection might break before its head is looked at
        Answer longer = (request, out) -> {
            head(out, "200 OK", "Content-Length: " + (BYTES + 1));
            request.closed().run();
        };
        server.then(cutAfter(content, CUT, "\"a\""), longer, file(content, "\"a\""));
        String message = failure();
        assertTrue(message.contains("offers 200,001 bytes where 200,000 were expected"), message);
        assertTrue(message.endsWith("What has arrived is kept; try again to go on."), message);
        fetch();
        assertTrue(server.requests.get(2).header("Range").startsWith("bytes="));
        assertArrayEquals(content, here("one.bin"));
    }

    @Test
    void aServerThatSendsMoreThanItSaidIsCutOff() throws Exception {
        Answer endless = (request, out) -> {
            head(out, "200 OK");
            while (true) {
                out.write(content);
            }
        };
        server.always(endless);
        String message = failure();
        assertTrue(message.contains("sends more than the 200,000 bytes that were expected"), message);
        assertEquals(List.of("download.lock"), names());
    }

    /** Sends so many bytes of what is asked for, and says no more. */
    private static Answer pieces(byte[] content, int bytes) {
        return (request, out) -> {
            String range = request.header("Range");
            int from = range.isEmpty() ? 0 : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
            int to = Math.min(content.length, from + bytes);
            if (from == 0) {
                head(out, "200 OK", "ETag: \"a\"");
            } else {
                head(
                        out,
                        "206 Partial Content",
                        "Content-Length: " + (to - from),
                        "Content-Range: bytes " + from + "-" + (to - 1) + "/" + content.length,
                        "ETag: \"a\"");
            }
            out.write(content, from, to - from);
        };
    }

    @Test
    void fourCutsInARowAreTooManyAndThePartIsKept() throws Exception {
        server.always(pieces(content, 1000));
        String message = failure();
        assertTrue(message.contains("127.0.0.1 ended early"), message);
        assertEquals(4, server.requests.size());
        assertEquals(
                4000,
                downloads().state(set("one.bin", remote("one.bin", content))).bytes());
    }

    /** A megabyte each is worth going on for, as long as the file is. */
    @Test
    void cutsAreForgivenWhileEnoughComesBetweenThem() throws Exception {
        byte[] large = new byte[7 << 20];
        new Random(3).nextBytes(large);
        server.always(pieces(large, 1 << 20));
        downloads().fetch(set("large.bin", remote("large.bin", large)), job, progress -> {});
        assertArrayEquals(large, here("large.bin"));
        assertEquals(7, server.requests.size());
    }

    @Test
    void anEarlyEndIsACut() throws Exception {
        Answer early = (request, out) -> {
            head(out, "200 OK", "ETag: \"a\"");
            out.write(content, 0, CUT);
        };
        server.then(early, file(content, "\"a\""));
        fetch();
        assertArrayEquals(content, here("one.bin"));
        assertEquals("bytes=" + CUT + "-", server.requests.get(1).header("Range"));
    }

    @Test
    void mirrorsAreTriedInOrder() throws Exception {
        server.then(status("404 Not Found"), status("500 Oops"), file(content, "\"a\""));
        RemoteFile file = new RemoteFile(
                "one.bin", BYTES, sha(content), List.of(server.at("/a"), server.at("/b"), server.at("/c")));
        downloads().fetch(set("one.bin", file), job, progress -> {});
        assertArrayEquals(content, here("one.bin"));
        assertEquals(
                List.of("/a", "/b", "/c"),
                server.requests.stream().map(ScriptedServer.Request::target).toList());
    }

    @Test
    void allMirrorsFailingIsToldInOneSentence() {
        server.always(status("404 Not Found"));
        assertEquals("Can't download one.bin: 127.0.0.1 answers 404 (not found).", failure());
    }

    @Test
    void aRangeThatCantBeServedStartsAnew() throws Exception {
        server.then(cutAfter(content, CUT, "\"a\""), status("416 Range Not Satisfiable"), file(content, "\"a\""));
        fetch();
        assertArrayEquals(content, here("one.bin"));
        assertEquals("", server.requests.get(2).header("Range"));
    }

    @Test
    void redirectsAreFollowedButNotInALoop() throws Exception {
        Answer away = (request, out) -> head(out, "302 Found", "Location: /elsewhere", "Content-Length: 0");
        server.then(away, file(content, "\"a\""));
        fetch();
        assertEquals("/elsewhere", server.requests.get(1).target());
        Files.delete(folder.resolve("some/one.bin"));
        server.always(away);
        assertTrue(failure().contains("redirects in a loop"));
    }

    @Test
    void aSecureAddressNeverLeadsToAnOpenOne() throws Exception {
        URI secure = URI.create("https://a.example/f");
        URI open = URI.create("http://a.example/f");
        assertEquals(URI.create("https://b.example/g"), Transfer.redirected(open, open, "https://b.example/g"));
        assertEquals(URI.create("http://b.example/g"), Transfer.redirected(open, open, "http://b.example/g"));
        for (String location : List.of("http://b.example/g", "file:///etc/passwd", "", "ftp://b.example/g", "::")) {
            assertThrows(TransferFailed.class, () -> Transfer.redirected(secure, secure, location), location);
        }
        assertThrows(TransferFailed.class, () -> Transfer.redirected(secure, open, "/g"));
    }

    @Test
    void aStalledConnectionIsGivenUpAndGoneOnWith() throws Exception {
        server.then(stallAfter(content, CUT, "\"a\""), file(content, "\"a\""));
        fetch();
        assertArrayEquals(content, here("one.bin"));
        assertEquals("bytes=" + CUT + "-", server.requests.get(1).header("Range"));
    }

    @Test
    void aServerThatCantBeReachedIsTold() throws Exception {
        server.close();
        assertEquals("Can't download one.bin: 127.0.0.1 can't be reached.", failure());
    }

    @Test
    void pauseClosesTheConnectionAndResumeGoesOn() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Answer half = (request, out) -> {
            stallAfter(content, CUT, "\"a\"").give(request, out);
            closed.countDown();
        };
        server.then(half, file(content, "\"a\""));
        CompletableFuture<Path> fetched = CompletableFuture.supplyAsync(() -> patient()
                .fetch(set("one.bin", remote("one.bin", content)), job, progress -> {
                    if (progress.done() > 0 && closed.getCount() > 0) {
                        job.pause();
                    }
                }));
        assertTrue(closed.await(20, TimeUnit.SECONDS));
        assertEquals(1, server.requests.size());
        job.resume();
        fetched.get(20, TimeUnit.SECONDS);
        assertArrayEquals(content, here("one.bin"));
        assertEquals(2, server.requests.size());
        assertTrue(server.requests.get(1).header("Range").startsWith("bytes="));
    }

    @Test
    void cancelKeepsThePartForTheNextTime() throws Exception {
        server.then(stallAfter(content, CUT, "\"a\""), file(content, "\"a\""));
        DownloadSet set = set("one.bin", remote("one.bin", content));
        assertThrows(
                JobCancelled.class,
                () -> patient().fetch(set, job, progress -> {
                    if (progress.done() > 0) {
                        job.cancel();
                    }
                }));
        assertEquals(DownloadState.Kind.PARTLY, downloads().state(set).kind());
        downloads().fetch(set, new JobContext(), progress -> {});
        assertArrayEquals(content, here("one.bin"));
        assertTrue(server.requests.get(1).header("Range").matches("bytes=[1-9][0-9]*-"));
        assertEquals(List.of("download.lock", "one.bin"), names());
    }

    @Test
    void theProxyIsUsed() throws Exception {
        server.then(file(content, "\"a\""));
        RemoteFile file =
                new RemoteFile("one.bin", BYTES, sha(content), List.of(URI.create("http://data.example/one.bin")));
        DownloadOptions options = downloads().options().withProxy("127.0.0.1:" + server.port());
        downloads().with(options).fetch(set("one.bin", file), job, progress -> {});
        assertArrayEquals(content, here("one.bin"));
        assertEquals("http://data.example/one.bin", server.requests.get(0).target());
    }

    @Test
    void anUnwritablePlaceIsTold() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Downloads there = downloads().with(downloads().options().withFolder(file));
        UserError error = assertThrows(
                UserError.class, () -> there.fetch(set("one.bin", remote("one.bin", content)), job, progress -> {}));
        assertTrue(error.getMessage().startsWith("Can't write to " + file.resolve("some") + ": "), error.getMessage());
    }

    @Test
    void tooLittleRoomIsToldBeforeAnythingIsAskedFor() {
        RemoteFile huge = new RemoteFile("huge.bin", Long.MAX_VALUE / 2, Optional.empty(), List.of(server.at("/huge")));
        UserError error =
                assertThrows(UserError.class, () -> downloads().fetch(set("huge.bin", huge), job, progress -> {}));
        assertTrue(error.getMessage().contains("too little room"), error.getMessage());
        assertEquals(0, server.requests.size());
    }

    @Test
    void aSecondDownloadOfTheSameSetIsRefused() throws Exception {
        server.always(file(content, "\"a\""));
        DownloadSet set = set("one.bin", remote("one.bin", content));
        List<String> refused = new ArrayList<>();
        downloads().fetch(set, job, progress -> {
            try {
                downloads().fetch(set, new JobContext(), other -> {});
            } catch (UserError error) {
                refused.add(error.getMessage());
            }
        });
        assertTrue(refused.get(0).startsWith("Another download into "), refused.get(0));
        assertArrayEquals(content, here("one.bin"));
    }

    @Test
    void aWrongFileOfThatNameIsPutAside() throws Exception {
        Path there = Files.createDirectories(folder.resolve("some")).resolve("one.bin");
        Files.write(there, random(2));
        server.then(file(content, "\"a\""));
        fetch();
        assertArrayEquals(content, here("one.bin"));
        assertArrayEquals(random(2), here("one.bin.old"));
    }

    private void fetch() {
        downloads().fetch(set("one.bin", remote("one.bin", content)), job, progress -> {});
    }

    private String failure() {
        return assertThrows(UserError.class, this::fetch).getMessage();
    }

    private Downloads downloads() {
        return new Downloads(
                new Catalogue(List.of()),
                new DownloadOptions(folder, "direct", Duration.ofSeconds(5), Duration.ofMillis(300)));
    }

    private Downloads patient() {
        return new Downloads(
                new Catalogue(List.of()),
                new DownloadOptions(folder, "direct", Duration.ofSeconds(20), Duration.ofSeconds(20)));
    }

    private static DownloadSet set(String open, RemoteFile... files) {
        return new DownloadSet(
                "some", "Some", "bytes", "free", URI.create("http://x.example/"), "Nobody", "", open, List.of(files));
    }

    private RemoteFile remote(String name, byte[] bytes) {
        return new RemoteFile(name, bytes.length, sha(bytes), List.of(server.at("/" + name)));
    }

    private static Optional<Checksum> sha(byte[] bytes) {
        MessageDigest digest = Checksum.digest("SHA-256");
        return Optional.of(new Checksum("SHA-256", HexFormat.of().formatHex(digest.digest(bytes))));
    }

    private static Answer status(String status) {
        return (request, out) -> head(out, status, "Content-Length: 0");
    }

    private byte[] here(String name) throws IOException {
        return Files.readAllBytes(folder.resolve("some").resolve(name));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("some"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] random(long seed) {
        byte[] bytes = new byte[BYTES];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
