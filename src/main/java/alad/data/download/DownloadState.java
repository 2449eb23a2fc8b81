package alad.data.download;

/**
 * What of a set lies in its folder, by the lengths of the files; their content is checked when the set is fetched.
 *
 * @param kind of presence
 * @param bytes that are here, of files and of parts to go on with
 */
public record DownloadState(Kind kind, long bytes) {
    public enum Kind {
        ABSENT,
        PARTLY,
        PRESENT
    }
}
