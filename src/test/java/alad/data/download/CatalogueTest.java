package alad.data.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import alad.job.JobContext;
import alad.job.UserError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void everyEntryIsWhole() {
        assertEquals(6, catalogue.all().size());
        assertEquals(170_052_171, catalogue.named("cifar10").bytes());
        assertEquals(182_040_794 + 64_275_384, catalogue.named("svhn").bytes());
        for (DownloadSet set : catalogue.all()) {
            for (RemoteFile file : set.files()) {
                assertTrue(file.checksum().isPresent() || set.note().contains(file.name()), set.name());
            }
        }
    }

    @Test
    void anUnknownNameListsTheKnownOnes() {
        UserError error = assertThrows(UserError.class, () -> catalogue.named("imagenet"));
        assertEquals(
                "There is no dataset \"imagenet\" to download; there are fashion-mnist, mnist, cifar10, svhn, kdd99,"
                        + " arrhythmia.",
                error.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"kdd99, kddcup.data_10_percent.gz", "kdd99, corrected.gz", "arrhythmia, arrhythmia.data"})
    void realFilesAreRecognised(String name, String file) throws IOException {
        Path found = Path.of(System.getProperty("alad.data", ""), name, file);
        assumeTrue(Files.exists(found), () -> "Skipped: " + found + " is absent, so its entry is not tested.");
        RemoteFile entry = catalogue.named(name).files().stream()
                .filter(each -> each.name().equals(file))
                .findFirst()
                .orElseThrow();
        assertTrue(PartFile.isRight(entry, found, new JobContext()));
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() {
        for (String name : List.of("../a", "a/b", "", ".a", "a\\b")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new RemoteFile(
                            name, 1, java.util.Optional.empty(), List.of(URI.create("http://a.example/"))));
        }
    }

    @Test
    void theEnvironmentsProxyIsUsedUnlessTheHostIsExempt() {
        Map<String, String> environment = Map.of(
                "HTTPS_PROXY", "http://proxy.example:3128", "no_proxy", "localhost, .inside.example,other.example");
        ProxySelector proxies = Proxies.of("", environment);
        InetSocketAddress used = (InetSocketAddress)
                proxies.select(URI.create("https://a.example/f")).get(0).address();
        assertEquals("proxy.example:3128", used.getHostString() + ":" + used.getPort());
        for (String host : List.of("localhost", "a.inside.example", "other.example", "www.other.example")) {
            assertEquals(List.of(Proxy.NO_PROXY), proxies.select(URI.create("https://" + host + "/f")), host);
        }
        assertFalse(proxies.select(URI.create("https://another.example/f")).contains(Proxy.NO_PROXY));
    }

    @Test
    void whatIsNoProxyIsToldAtOnce() {
        for (String wrong : List.of("a b", "socks://a:1", "http://", "http://user:secret@a:1")) {
            UserError error = assertThrows(UserError.class, () -> DownloadOptions.of(Path.of("data"), wrong));
            assertEquals("proxy", error.field().orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, home/.local/share/alad-workbench/data",
        "Mac OS X, home/Library/Application Support/alad-workbench/data",
        "Windows 11, home/AppData/Local/alad-workbench/data"
    })
    void dataLandsWhereTheSystemHasRoomForIt(String system, Path folder) {
        assertEquals(folder, DownloadOptions.usualFolder(system, Map.of(), Path.of("home")));
    }

    @Test
    void theEnvironmentNamesThePlaceFirst() {
        Map<String, String> environment = Map.of("XDG_DATA_HOME", "elsewhere");
        assertEquals(
                Path.of("elsewhere/alad-workbench/data"),
                DownloadOptions.usualFolder("Linux", environment, Path.of("home")));
    }
}
