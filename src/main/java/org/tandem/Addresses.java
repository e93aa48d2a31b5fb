package org.tandem;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page has one address: what is asked for with strokes at its end, or with its language in capitals, is led there for good. What
 * stands behind a question mark and cannot be read is refused before anybody tries to.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Addresses extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);
    /** Of this installation, whatever a browser makes of two strokes. */
    private static final Pattern WITH_STROKES = Pattern.compile("(/[A-Za-z0-9](?:[^\\\\]*[^\\\\/])?)/+");
    private static final Pattern LANGUAGE = Pattern.compile("/(?i:pl|de|en)(?=/|$)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = request.getRequestURI();
        var one = one(asked);
        if (!one.equals(asked)) lead(one, request, response);
        else if (isReadable(request)) chain.doFilter(request, response);
        else
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** The address that a page has, whichever way it is written. */
    static String one(String asked) {
        var strokes = WITH_STROKES.matcher(asked);
        var path = strokes.matches() ? strokes.group(1) : asked;
        var language = LANGUAGE.matcher(path);
        return language.lookingAt() ? language.replaceFirst(language.group().toLowerCase(Locale.ROOT)) : path;
    }

    private static void lead(String address, HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", query == null ? address : address + "?" + query);
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException e) {
            LOG.debug("A question that cannot be read", e);
            return false;
        }
    }
}
