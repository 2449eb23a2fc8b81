package alad.data.download;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The body of an answer, piece by piece; the next piece is asked for when the last one is taken, so few are held. */
final class BodyQueue implements HttpResponse.BodySubscriber<BodyQueue> {
    private static final List<ByteBuffer> END = new ArrayList<>();

    private final BlockingQueue<List<ByteBuffer>> arrived = new LinkedBlockingQueue<>();
    private volatile Flow.Subscription subscription;
    private volatile Throwable broken;

    @Override
    public CompletionStage<BodyQueue> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> piece) {
        arrived.add(piece);
    }

    @Override
    public void onError(Throwable why) {
        broken = why;
        arrived.add(END);
    }

    @Override
    public void onComplete() {
        arrived.add(END);
    }

    /**
     * @return the next piece, or null when none came in time
     * @throws IOException when the connection broke
     */
    List<ByteBuffer> next(long millis) throws IOException, InterruptedException {
        List<ByteBuffer> piece = arrived.poll(millis, TimeUnit.MILLISECONDS);
        if (isEnd(piece) && broken != null) {
            throw new IOException(broken);
        }
        if (piece != null && !isEnd(piece)) {
            subscription.request(1);
        }
        return piece;
    }

    static boolean isEnd(List<ByteBuffer> piece) {
        return piece == END;
    }

    /** Closes the connection. */
    void cancel() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
