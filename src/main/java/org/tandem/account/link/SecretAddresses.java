package org.tandem.account.link;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the secret out of an address before anything else can see it, and log it: behind this filter {@code /pl/links/7/secret}
 * is {@code /pl/links/7}. Tomcat's access log leaves such requests out (server.tomcat.accesslog.condition-unless).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SecretAddresses extends OncePerRequestFilter {

    /** The request attribute that holds the {@link Secret}, which does not print itself. */
    public static final String SECRET = "tandem.secret";

    /** Below a registration and the like there are acts too, whose nouns are shorter than any secret. */
    private static final Pattern ADDRESS = Pattern.compile("(/(?:pl|de|en)/(?:(?:links/[^/]+|setup)(?=/[^/]+$)"
            + "|(?:registrations|consents|feedback|followers|follow-requests)/[^/]+(?=/[^/]{20,}$)))/([^/]+)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = ADDRESS.matcher(request.getRequestURI());
        if (address.matches()) {
            request.setAttribute(SECRET, new Secret(address.group(2)));
            chain.doFilter(new Shortened(request, address.group(1)), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class Shortened extends HttpServletRequestWrapper {

        private final String path;

        private Shortened(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            return url.replace(url.indexOf(path), url.length(), path);
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public @Nullable String getPathInfo() {
            return null;
        }
    }
}
