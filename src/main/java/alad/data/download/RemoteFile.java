package alad.data.download;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One file of a set.
 *
 * @param name in the set's folder
 * @param bytes exact length
 * @param checksum where one is published; else the length and, of a {@code .gz}, its own checksum have to do
 * @param addresses the official one first, then mirrors, in the order to try them
 */
public record RemoteFile(String name, long bytes, Optional<Checksum> checksum, List<URI> addresses) {
    public RemoteFile {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || bytes <= 0 || addresses.isEmpty()) {
            throw new IllegalArgumentException("A file needs a plain name, a length and an address: " + name);
        }
        for (URI address : addresses) {
            if (!List.of("http", "https").contains(address.getScheme())) {
                throw new IllegalArgumentException("Not a web address: " + address);
            }
        }
        addresses = List.copyOf(addresses);
    }

    boolean isGzip() {
        return name.endsWith(".gz");
    }
}
