package org.tandem.portal;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
 * who brings a session is answered from here; a page with a form, or one that gave somebody a cookie, is not kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class KeptPages extends OncePerRequestFilter {

    private static final Pattern PUBLIC = Pattern.compile("/(pl|de|en)(/.*)?(?<!\\.(zip|ics|txt|vtt))");
    /** Cookies of which no page that is kept knows anything. */
    private static final Set<String> UNREAD = Set.of("XSRF-TOKEN", Freshness.FAVOURITES);
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
        var asked = new Asked(address, version.getAsLong(), request, response, chain);
        if (kept == null) answer(asked, drawn(asked, null));
        else if (kept.version() < version.getAsLong()) answer(asked, renewed(asked));
        else
            kept.send(request, response);
    }

    private record Asked(String address, long version, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) {}

    /** A page to be kept, or an answer to be passed on and forgotten. */
    private record Drawn(@Nullable KeptPage page, ContentCachingResponseWrapper answer) {}

    private void answer(Asked asked, Drawn drawn) throws IOException {
        if (drawn.page() == null) {
            drawn.answer().copyBodyToResponse();
            return;
        }
        asked.response().reset();
        drawn.page().send(asked.request(), asked.response());
    }

    /** Only pages that were kept have a door: of what nobody keeps, nobody waits for another's. */
    private Drawn renewed(Asked asked) throws ServletException, IOException {
        var door = doors[Math.floorMod(asked.address().hashCode(), DOORS)];
        door.lock();
        try {
            var kept = pages.getIfPresent(asked.address());
            if (kept != null && kept.version() >= asked.version())
                return new Drawn(kept, new ContentCachingResponseWrapper(asked.response()));
            return drawn(asked, kept);
        } finally {
            door.unlock();
        }
    }

    private Drawn drawn(Asked asked, @Nullable KeptPage kept) throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(asked.response());
        asked.chain().doFilter(kept == null ? asked.request() : new AskedAgain(asked.request(), kept.rows()), answer);
        var page = kept != null && answer.getStatus() == HttpServletResponse.SC_NOT_MODIFIED && !answer.isCommitted()
                ? kept.stillTrueAt(asked.version())
                : keepable(asked.request(), answer)
                        .map(rows -> KeptPage.of(answer, answer.getContentAsByteArray(), rows, asked.version())).orElse(null);
        if (page == null) pages.invalidate(asked.address());
        else
            pages.put(asked.address(), page);
        return new Drawn(page, answer);
    }

    /** The tag of what the page shows, where it may be kept. */
    private static Optional<String> keepable(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        var rows = (String) request.getAttribute(Freshness.OF_EVERYBODY);
        var whole = answer.getStatus() == HttpServletResponse.SC_OK && !answer.isCommitted()
                && answer.getContentSize() <= LARGEST && answer.getHeader(HttpHeaders.SET_COOKIE) == null
                && request.getAttribute(Freshness.WITH_A_FORM) == null;
        return whole ? Optional.ofNullable(rows) : Optional.empty();
    }

    /** Whether whoever asks brings nothing that a page could depend on. */
    private boolean isForEverybody(HttpServletRequest request) {
        if (!on || !request.getMethod().equals("GET") || !PUBLIC.matcher(request.getRequestURI()).matches()) return false;
        if (address(request).length() > LONGEST_ADDRESS || request.getHeader("HX-Request") != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null)
            return false;
        var cookies = request.getCookies();
        return cookies == null || Stream.of(cookies).allMatch(cookie -> UNREAD.contains(cookie.getName()));
    }

    /** With its scheme: only who comes over https is told to do so always. */
    private static String address(HttpServletRequest request) {
        var page = (request.isSecure() ? "https " : "http ") + request.getRequestURI();
        return request.getQueryString() == null ? page : page + '?' + request.getQueryString();
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
