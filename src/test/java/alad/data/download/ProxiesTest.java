package alad.data.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import alad.job.UserError;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final URI SECURE = URI.create("https://data.example/f");

    private static List<Proxy> through(String host, int port) {
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
    }

    private static List<Proxy> select(Map<String, String> environment, URI uri) {
        return Proxies.of("", environment).select(uri);
    }

    @Test
    void theUsersChoiceComesFirst() {
        Map<String, String> environment = Map.of("https_proxy", "other.example:1");
        assertEquals(
                through("proxy.example", 3128),
                Proxies.of("proxy.example:3128", environment).select(SECURE));
        assertEquals(
                through("proxy.example", 8080),
                Proxies.of("http://proxy.example", environment).select(SECURE));
        assertEquals(List.of(Proxy.NO_PROXY), Proxies.of("Direct", environment).select(SECURE));
    }

    @Test
    void theEnvironmentSpeaksForItsSchemeInEitherCase() {
        URI open = URI.create("http://data.example/f");
        List<Proxy> ofJava = ProxySelector.getDefault().select(open);
        for (String name : List.of("https_proxy", "HTTPS_PROXY")) {
            Map<String, String> environment = Map.of(name, " http://proxy.example:3128 ");
            assertEquals(through("proxy.example", 3128), select(environment, SECURE));
            assertEquals(ofJava, select(environment, open), "as Java is told");
        }
        Map<String, String> both = Map.of("http_proxy", "a.example:1", "HTTP_PROXY", "b.example:2");
        assertEquals(through("a.example", 1), select(both, open));
        assertEquals(ofJava, select(Map.of("http_proxy", ""), open));
    }

    @ParameterizedTest
    @CsvSource({
        "data.example, true",
        "DATA.EXAMPLE, true",
        "example, true",
        ".example, true",
        "*.example, true",
        "'other.example, data.example', true",
        "'other.example data.example', true",
        "*, true",
        "ta.example, false",
        "other.example, false",
        "'', false",
        "' , ', false"
    })
    void exemptHostsAreAskedDirectly(String noProxy, boolean direct) {
        Map<String, String> environment = Map.of("https_proxy", "proxy.example:3128", "no_proxy", noProxy);
        assertEquals(direct ? List.of(Proxy.NO_PROXY) : through("proxy.example", 3128), select(environment, SECURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://proxy.example:1", "http://me:word@proxy.example:1", "::", "a b", "http:///x"})
    void whatIsNoProxyIsRefused(String text) {
        UserError error = assertThrows(UserError.class, () -> Proxies.of(text, Map.of()));
        assertEquals("proxy", error.field().orElseThrow());
    }
}
