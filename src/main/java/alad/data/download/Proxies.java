package alad.data.download;

import alad.job.UserError;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which proxy an address goes through: the user's own choice; else the environment's {@code HTTPS_PROXY},
 * {@code HTTP_PROXY} (in either case) and {@code NO_PROXY}; else what Java is told by its system properties.
 */
final class Proxies extends ProxySelector {
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final Map<String, String> environment;

    private Proxies(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws UserError when {@code chosen} is no proxy */
    static ProxySelector of(String chosen, Map<String, String> environment) {
        if (chosen.isEmpty()) {
            return new Proxies(environment);
        }
        return chosen.equalsIgnoreCase("direct") ? ProxySelector.of(null) : ProxySelector.of(address(chosen));
    }

    @Override
    public List<Proxy> select(URI uri) {
        String named = variable(uri.getScheme() + "_proxy");
        if (named.isEmpty() || isExempt(uri.getHost())) {
            return named.isEmpty() ? ofJava(uri) : DIRECT;
        }
        return List.of(new Proxy(Proxy.Type.HTTP, address(named)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        System.getLogger(Proxies.class.getName())
                .log(System.Logger.Level.DEBUG, "The proxy " + address + " can't be reached", failure);
    }

    private static List<Proxy> ofJava(URI uri) {
        ProxySelector system = ProxySelector.getDefault();
        return system == null ? DIRECT : system.select(uri);
    }

    private boolean isExempt(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        return Stream.of(variable("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .map(each -> each.startsWith("*.") ? each.substring(1) : each)
                .filter(each -> !each.isEmpty())
                .anyMatch(each -> each.equals("*")
                        || wanted.equals(each)
                        || wanted.endsWith(each.startsWith(".") ? each : "." + each));
    }

    private String variable(String name) {
        String value = environment.getOrDefault(name, environment.get(name.toUpperCase(Locale.ROOT)));
        return value == null ? "" : value.strip();
    }

    private static InetSocketAddress address(String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() != null && uri.getScheme().equals("http") && uri.getUserInfo() == null) {
                int port = uri.getPort() < 0 ? 8080 : uri.getPort();
                return InetSocketAddress.createUnresolved(uri.getHost(), port);
            }
        } catch (IllegalArgumentException e) {
            throw wrong(text);
        }
        throw wrong(text);
    }

    private static UserError wrong(String text) {
        return UserError.invalid(
                "proxy",
                "The proxy must be like proxy.example.org:8080, \"direct\" for none or empty for the system's, but was \""
                        + text + "\".");
    }
}
