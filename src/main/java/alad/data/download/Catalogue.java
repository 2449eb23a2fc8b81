package alad.data.download;

import alad.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The known sets, one properties file each in {@code downloads/}. Of a file: {@code FILE.bytes}, {@code FILE.sha256} or
 * {@code FILE.md5}, and {@code FILE.at} for addresses that don't end in its name; the set's {@code mirrors} are bases
 * to which the file's name is added.
 */
public final class Catalogue {
    private static final List<String> NAMES =
            List.of("fashion-mnist", "mnist", "cifar10", "svhn", "kdd99", "arrhythmia");

    private final List<DownloadSet> sets;

    public Catalogue(List<DownloadSet> sets) {
        this.sets = List.copyOf(sets);
    }

    /** The bundled catalogue. */
    public static Catalogue bundled() {
        return new Catalogue(NAMES.stream().map(Catalogue::read).toList());
    }

    /** In the order to show them. */
    public List<DownloadSet> all() {
        return sets;
    }

    /** @throws UserError for an unknown name, listing the known ones */
    public DownloadSet named(String name) {
        return sets.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UserError.usage("There is no dataset \"" + name + "\" to download; there are "
                        + sets.stream().map(DownloadSet::name).collect(Collectors.joining(", ")) + "."));
    }

    static DownloadSet read(String name) {
        Properties entry = new Properties();
        try (InputStream in = Catalogue.class.getResourceAsStream("/downloads/" + name + ".properties")) {
            entry.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DownloadSet(
                name,
                required(entry, "title"),
                required(entry, "about"),
                required(entry, "licence"),
                URI.create(required(entry, "terms")),
                required(entry, "citation"),
                entry.getProperty("note", ""),
                entry.getProperty("open", ""),
                words(entry, "files").map(file -> file(entry, file)).toList());
    }

    private static RemoteFile file(Properties entry, String name) {
        List<URI> addresses = new ArrayList<>();
        words(entry, "mirrors").map(base -> URI.create(base + name)).forEach(addresses::add);
        words(entry, name + ".at").map(URI::create).forEach(addresses::add);
        return new RemoteFile(name, Long.parseLong(required(entry, name + ".bytes")), checksum(entry, name), addresses);
    }

    private static Optional<Checksum> checksum(Properties entry, String name) {
        String sha = entry.getProperty(name + ".sha256");
        String md5 = entry.getProperty(name + ".md5");
        if (sha == null && md5 == null) {
            return Optional.empty();
        }
        return Optional.of(sha == null ? new Checksum("MD5", md5) : new Checksum("SHA-256", sha));
    }

    private static Stream<String> words(Properties entry, String key) {
        return Stream.of(entry.getProperty(key, "").split("\\s+")).filter(word -> !word.isEmpty());
    }

    private static String required(Properties entry, String key) {
        String value = entry.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("A catalogue entry has no " + key);
        }
        return value;
    }
}
