package alad.data.download;

import java.io.IOException;

/** An address didn't give the file; the message goes on "The server ...". */
final class TransferFailed extends IOException {
    private final boolean again;

    private TransferFailed(boolean again, String message, Throwable cause) {
        super(message, cause);
        this.again = again;
    }

    /** Another try at the same address may go on where this one ended. */
    static TransferFailed cut(String message, Throwable cause) {
        return new TransferFailed(true, message, cause);
    }

    /** This address won't do. */
    static TransferFailed refused(String message) {
        return new TransferFailed(false, message, null);
    }

    static TransferFailed unreachable(String message, Throwable cause) {
        return new TransferFailed(false, message, cause);
    }

    boolean again() {
        return again;
    }
}
