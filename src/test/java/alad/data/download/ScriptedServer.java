package alad.data.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server that answers one request after another as it is told to, down to the single byte. */
public final class ScriptedServer implements AutoCloseable {
    /** Writes a whole answer, head and body, or breaks it off. */
    public interface Answer {
        void give(Request request, OutputStream out) throws IOException;
    }

    /** @param closed blocks until the client has closed its end */
    public record Request(String target, Map<String, String> headers, Runnable closed) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    private final ServerSocket socket;
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private volatile Answer last = (request, out) -> head(out, "404 Not Found", "Content-Length: 0");

    public final List<Request> requests = new CopyOnWriteArrayList<>();

    public ScriptedServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** The next answers, in order. */
    public ScriptedServer then(Answer... answers) {
        script.addAll(List.of(answers));
        return this;
    }

    /** The answer once the script has ended. */
    public ScriptedServer always(Answer answer) {
        last = answer;
        return this;
    }

    public static void head(OutputStream out, String status, String... headers) throws IOException {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** The whole file, or what a range asks for while the tag is still {@code tag}. */
    public static Answer file(byte[] content, String tag) {
        return (request, out) -> {
            String range = request.header("Range");
            String ifRange = request.header("If-Range");
            if (range.isEmpty() || !(ifRange.isEmpty() || ifRange.equals(tag))) {
                head(out, "200 OK", "Content-Length: " + content.length, "ETag: " + tag);
                out.write(content);
                return;
            }
            int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
            head(
                    out,
                    "206 Partial Content",
                    "Content-Length: " + (content.length - from),
                    "Content-Range: bytes " + from + "-" + (content.length - 1) + "/" + content.length,
                    "ETag: " + tag);
            out.write(content, from, content.length - from);
        };
    }

    /** Promises the whole file and breaks off after {@code bytes}. */
    public static Answer cutAfter(byte[] content, int bytes, String tag) {
        return (request, out) -> {
            head(out, "200 OK", "Content-Length: " + content.length, "ETag: " + tag);
            out.write(content, 0, bytes);
        };
    }

    /** Promises the whole file, sends {@code bytes} of it and then nothing until the client gives up. */
    public static Answer stallAfter(byte[] content, int bytes, String tag) {
        return (request, out) -> {
            cutAfter(content, bytes, tag).give(request, out);
            out.flush();
            request.closed().run();
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            Map<String, String> headers = new TreeMap<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            Request request = new Request(first.split(" ")[1], headers, () -> awaitEnd(in));
            requests.add(request);
            Answer answer = script.poll();
            OutputStream out = client.getOutputStream();
            (answer == null ? last : answer).give(request, out);
            out.flush();
            client.shutdownOutput();
            awaitEnd(in);
        } catch (IOException gone) {
            return;
        }
    }

    private static void awaitEnd(BufferedReader in) {
        try {
            while (in.read() >= 0) {
                continue;
            }
        } catch (IOException gone) {
            return;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }
}
