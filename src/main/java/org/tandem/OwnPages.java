package org.tandem;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Stars stand on pages that are the same for everybody, and so have no proof of their own: there the browser proves that a page of
 * ours has sent it. Without that proof the form needs the usual one.
 */
class OwnPages implements RequestMatcher {

    private static final Pattern STARS = Pattern.compile("/(pl|de|en)/favourites/(kept|removal)");

    @Override
    public boolean matches(HttpServletRequest request) {
        if (!STARS.matcher(request.getRequestURI()).matches()) return false;
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null ? site.equals("same-origin") : own(request).equals(request.getHeader("Origin"));
    }

    private static String own(HttpServletRequest request) {
        return request.getRequestURL().toString().replaceFirst("^(https?://[^/]*).*", "$1");
    }
}
