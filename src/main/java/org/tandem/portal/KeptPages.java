package org.tandem.portal;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tandem.screen.Freshness;

/**
 * Answers for public pages from memory as long as nothing has changed that the public may see. After a change a page is asked
 * whether what it shows is still the same, which costs the one statement of {@link Versions}; only then is it drawn again. Nobody
 * who brings a session is answered from here, and a page that gave somebody a cookie, as one with a form does, is not kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class KeptPages extends OncePerRequestFilter {

    private static final Pattern PUBLIC = Pattern.compile("/(pl|de|en)(/.*)?");
    /** Cookies of which no page knows anything. */
    private static final String PROOF = "XSRF-TOKEN";
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_ADDRESS = 500;
    private static final int DOORS = 256;

    private final PublicVersion versions;
    private final Cache<String, KeptPage> pages;
    private final boolean on;
    /** So that a thousand readers of a page that has just changed draw it once. */
    private final ReentrantLock[] doors = Stream.generate(ReentrantLock::new).limit(DOORS).toArray(ReentrantLock[]::new);

    /** @param memory how much all pages may take of it; at 0 none is kept */
    KeptPages(PublicVersion versions, @Value("${tandem.pages.memory}") DataSize memory) {
        this.versions = versions;
        this.on = memory.toBytes() > 0;
        this.pages = Caffeine.newBuilder().maximumWeight(memory.toBytes())
                .weigher((String address, KeptPage page) -> address.length() + page.weight()).build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var version = isForEverybody(request) ? versions.now() : OptionalLong.empty();
        if (version.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var address = address(request);
        var kept = pages.getIfPresent(address);
        if (kept == null || kept.version() < version.getAsLong())
            kept = renewed(address, version.getAsLong(), request, response, chain);
        if (kept != null) kept.send(request, response);
    }

    /** Draws the page, or waits for whoever does so already; nothing where the answer is given and no page to keep. */
    private @Nullable KeptPage renewed(String address, long version, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws ServletException, IOException {
        var door = doors[Math.floorMod(address.hashCode(), DOORS)];
        door.lock();
        try {
            var kept = pages.getIfPresent(address);
            if (kept != null && kept.version() >= version) return kept;
            var drawn = drawn(kept, version, request, response, chain);
            if (drawn == null) pages.invalidate(address);
            else
                pages.put(address, drawn);
            return drawn;
        } finally {
            door.unlock();
        }
    }

    private @Nullable KeptPage drawn(@Nullable KeptPage kept, long version, HttpServletRequest request,
            HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(kept == null ? request : new AskedAgain(request, kept.rows()), answer);
        if (kept != null && answer.getStatus() == HttpServletResponse.SC_NOT_MODIFIED && !answer.isCommitted()) {
            response.reset();
            return kept.stillTrueAt(version);
        }
        var rows = keepable(request, answer);
        if (rows.isEmpty()) {
            answer.copyBodyToResponse();
            return null;
        }
        var drawn = KeptPage.of(answer, answer.getContentAsByteArray(), rows.get(), version);
        response.reset();
        return drawn;
    }

    /** The tag of what the page shows, where it may be kept. */
    private static Optional<String> keepable(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        var rows = (String) request.getAttribute(Freshness.OF_EVERYBODY);
        var whole = answer.getStatus() == HttpServletResponse.SC_OK && !answer.isCommitted()
                && answer.getContentSize() <= LARGEST && answer.getHeader(HttpHeaders.SET_COOKIE) == null;
        return whole ? Optional.ofNullable(rows) : Optional.empty();
    }

    /** Whether whoever asks brings nothing that a page could depend on. */
    private boolean isForEverybody(HttpServletRequest request) {
        if (!on || !request.getMethod().equals("GET") || !PUBLIC.matcher(request.getRequestURI()).matches()) return false;
        if (address(request).length() > LONGEST_ADDRESS || request.getHeader("HX-Request") != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null)
            return false;
        var cookies = request.getCookies();
        return cookies == null || Stream.of(cookies).allMatch(cookie -> cookie.getName().equals(PROOF));
    }

    private static String address(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + '?' + request.getQueryString();
    }

    /** The visitor's request, as one who has the page that is kept. */
    private static final class AskedAgain extends HttpServletRequestWrapper {

        private final String tag;

        AskedAgain(HttpServletRequest request, String tag) {
            super(request);
            this.tag = tag;
        }

        @Override
        public @Nullable String getHeader(String name) {
            if (name.equalsIgnoreCase(HttpHeaders.IF_MODIFIED_SINCE)) return null;
            return name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH) ? tag : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            var one = getHeader(name);
            if (name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH) || name.equalsIgnoreCase(HttpHeaders.IF_MODIFIED_SINCE))
                return Collections.enumeration(one == null ? List.of() : List.of(one));
            return super.getHeaders(name);
        }
    }
}
