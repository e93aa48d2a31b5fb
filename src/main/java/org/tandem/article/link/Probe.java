package org.tandem.article.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks whether an address answers. The name is looked up once, and only what was found to be a public machine is connected to: a
 * name that means another machine a moment later gains nothing. Where the answer leads on, it is not followed.
 */
final class Probe implements AutoCloseable {

    private static final Timeout PATIENCE = Timeout.ofSeconds(8);

    /** However slowly the answer comes, letter by letter. */
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final CloseableHttpClient client;

    /** @param reach which machines may be asked */
    Probe(Predicate<InetAddress> reach) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(new Names(reach))
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(PATIENCE).setSocketTimeout(PATIENCE).build())
                .build();
        client = HttpClients.custom().setConnectionManager(connections).disableRedirectHandling().disableCookieManagement()
                .disableAutomaticRetries().disableContentCompression().setUserAgent("Tandem")
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(PATIENCE).build()).build();
    }

    /** The status, or 0 where nobody answers whom we may ask. */
    int ask(String address) {
        try {
            var uri = URI.create(address);
            if (!isAsked(uri)) return 0;
            var request = new HttpGet(uri);
            CompletableFuture.delayedExecutor(AT_MOST.toSeconds(), TimeUnit.SECONDS).execute(request::cancel);
            // the head of the answer alone: the connection is closed before the rest is read
            return client.execute(request, response -> {
                response.setEntity(null);
                return response.getCode();
            });
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }

    private static boolean isAsked(URI uri) {
        var scheme = String.valueOf(uri.getScheme());
        return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null && uri.getUserInfo() == null;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** Looks a name up, and forgets what may not be asked. */
    private record Names(Predicate<InetAddress> reach) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = InetAddress.getAllByName(host);
            // a name that means one private machine among public ones is not to be trusted at all
            if (!Arrays.stream(found).allMatch(reach)) throw new UnknownHostException(host);
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
