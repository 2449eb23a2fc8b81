package alad.data.download;

import alad.job.JobContext;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection to one address: asks for the rest of a part, follows redirects, and writes what comes. */
final class Transfer {
    private static final int MOST_REDIRECTS = 8;
    private static final long LOOK_MILLIS = 100;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final HttpClient client;
    private final DownloadOptions options;
    private final RemoteFile file;
    private final Meter meter;
    private final JobContext job;

    Transfer(HttpClient client, DownloadOptions options, RemoteFile file, Meter meter) {
        this.client = client;
        this.options = options;
        this.file = file;
        this.meter = meter;
        this.job = meter.job();
    }

    /**
     * Appends to the part until it is whole, the connection ends or the job is paused.
     *
     * @throws TransferFailed when the address doesn't give what it should; what has arrived stays in the part
     */
    void run(URI address, PartFile part) throws IOException {
        HttpResponse<BodyQueue> answer = ask(address, part);
        BodyQueue body = answer.body();
        try {
            accept(answer, part);
            part.comesFrom(address, version(answer));
            part.connected();
            receive(body, part);
        } finally {
            body.cancel();
        }
    }

    private HttpResponse<BodyQueue> ask(URI address, PartFile part) throws IOException {
        String version = part.version(address);
        boolean goOn = part.length() > 0 && (file.checksum().isPresent() || !version.isEmpty());
        URI current = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(current)
                    .timeout(options.connect().plus(options.stall()))
                    .header("Accept-Encoding", "identity")
                    .header("User-Agent", "alad-workbench");
            if (goOn) {
                request.header("Range", "bytes=" + part.length() + "-");
                if (!version.isEmpty()) {
                    request.header("If-Range", version);
                }
            }
            HttpResponse<BodyQueue> answer = await(client.sendAsync(request.build(), info -> new BodyQueue()));
            if (!List.of(301, 302, 303, 307, 308).contains(answer.statusCode())) {
                return answer;
            }
            answer.body().cancel();
            current = redirected(
                    address, current, answer.headers().firstValue("Location").orElse(""));
        }
        throw TransferFailed.refused("redirects in a loop");
    }

    static URI redirected(URI address, URI current, String location) throws TransferFailed {
        URI next;
        try {
            next = current.resolve(location);
        } catch (IllegalArgumentException e) {
            throw TransferFailed.refused("redirects to a broken address");
        }
        boolean secure = "https".equals(next.getScheme());
        boolean plain = "http".equals(next.getScheme()) && "http".equals(address.getScheme());
        if (location.isEmpty() || next.getHost() == null || !(secure || plain)) {
            throw TransferFailed.refused("redirects to an address that isn't safe");
        }
        return next;
    }

    private HttpResponse<BodyQueue> await(CompletableFuture<HttpResponse<BodyQueue>> sent) throws IOException {
        while (true) {
            try {
                return sent.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (job.isCancelled()) {
                    sent.cancel(true);
                    job.check();
                }
            } catch (ExecutionException e) {
                throw failed(e.getCause());
            } catch (InterruptedException e) {
                sent.cancel(true);
                interrupted();
            }
        }
    }

    private static TransferFailed failed(Throwable why) {
        if (why instanceof HttpConnectTimeoutException || why instanceof ConnectException) {
            return TransferFailed.unreachable("can't be reached", why);
        }
        return why instanceof HttpTimeoutException
                ? TransferFailed.unreachable("doesn't answer", why)
                : TransferFailed.cut("broke the connection off", why);
    }

    private void interrupted() {
        Thread.currentThread().interrupt();
        job.cancel();
        job.check();
    }

    /** Holds the answer's head against what was asked for. */
    private void accept(HttpResponse<BodyQueue> answer, PartFile part) throws IOException {
        switch (answer.statusCode()) {
            case 200 -> {
                long offered =
                        answer.headers().firstValueAsLong("Content-Length").orElse(file.bytes());
                if (offered != file.bytes()) {
                    throw TransferFailed.refused(
                            String.format("offers %,d bytes where %,d were expected", offered, file.bytes()));
                }
                part.restart();
            }
            case 206 -> {
                Matcher range = RANGE.matcher(
                        answer.headers().firstValue("Content-Range").orElse(""));
                if (!range.matches() || Long.parseLong(range.group(1)) != part.length()) {
                    part.restart();
                    throw TransferFailed.cut("sends another part than was asked for", null);
                }
                if (!range.group(2).equals("*") && Long.parseLong(range.group(2)) != file.bytes()) {
                    throw TransferFailed.refused(
                            "offers " + range.group(2) + " bytes where " + file.bytes() + " were expected");
                }
            }
            case 416 -> {
                part.restart();
                throw TransferFailed.cut("can't go on where it was cut", null);
            }
            default ->
                throw TransferFailed.refused(
                        "answers " + answer.statusCode() + (answer.statusCode() == 404 ? " (not found)" : ""));
        }
    }

    /** A strong tag or the time of the last change: what {@code If-Range} understands. */
    private static String version(HttpResponse<?> answer) {
        String tag = answer.headers().firstValue("ETag").orElse("");
        return tag.isEmpty() || tag.startsWith("W/")
                ? answer.headers().firstValue("Last-Modified").orElse("")
                : tag;
    }

    private void receive(BodyQueue body, PartFile part) throws IOException {
        Duration stall = options.stall();
        long heard = System.nanoTime();
        while (!job.isPaused()) {
            job.check();
            List<ByteBuffer> piece = next(body);
            if (piece == null) {
                meter.at(file.name(), part.length());
                if (System.nanoTime() - heard > stall.toNanos()) {
                    throw TransferFailed.cut("sends nothing any more", null);
                }
                continue;
            }
            if (BodyQueue.isEnd(piece)) {
                if (part.length() < file.bytes()) {
                    throw TransferFailed.cut("ended early", null);
                }
                return;
            }
            heard = System.nanoTime();
            append(piece, part);
        }
    }

    private void append(List<ByteBuffer> piece, PartFile part) throws IOException {
        for (ByteBuffer bytes : piece) {
            if (part.length() + bytes.remaining() > file.bytes()) {
                part.restart();
                throw TransferFailed.refused(
                        String.format("sends more than the %,d bytes that were expected", file.bytes()));
            }
            part.write(bytes);
        }
        meter.at(file.name(), part.length());
    }

    private List<ByteBuffer> next(BodyQueue body) throws IOException {
        try {
            return body.next(LOOK_MILLIS);
        } catch (InterruptedException e) {
            interrupted();
            return null;
        } catch (IOException e) {
            throw TransferFailed.cut("broke the connection off", e);
        }
    }
}
