package alad.job;

import java.util.Optional;

/**
 * An expected failure: its message is one sentence for the user, naming the file or field, the place and what was
 * expected. Unchecked, because the compact constructors of option records must be able to raise it. Anything else that
 * is thrown is a bug.
 */
public final class UserError extends RuntimeException {
    /** What went wrong: the request itself (exit code 2) or carrying it out (exit code 1). */
    public enum Kind {
        USAGE,
        FAILED
    }

    private final Kind kind;
    private final String field;

    private UserError(Kind kind, String field, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.field = field;
    }

    /** A value that the user gave for {@code field} (a record component's name) can't be used. */
    public static UserError invalid(String field, String message) {
        return new UserError(Kind.USAGE, field, message, null);
    }

    /** The request makes no sense as a whole. */
    public static UserError usage(String message) {
        return new UserError(Kind.USAGE, null, message, null);
    }

    public static UserError failed(String message) {
        return new UserError(Kind.FAILED, null, message, null);
    }

    public static UserError failed(String message, Throwable cause) {
        return new UserError(Kind.FAILED, null, message, cause);
    }

    /** Carrying out the request failed because of what {@code field} names. */
    public static UserError failedBy(String field, String message, Throwable cause) {
        return new UserError(Kind.FAILED, field, message, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** The option to show the message beside, where there is one. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
