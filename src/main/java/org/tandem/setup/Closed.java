package org.tandem.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until the first run is over nothing is served but its own page and what that page is drawn with. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Closed extends OncePerRequestFilter {

    private static final Pattern OPEN = Pattern.compile("/(pl|de|en)/setup|/(css|js|img|webjars|_static)/.*|/favicon\\.ico");

    private final FirstRun firstRun;

    Closed(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (OPEN.matcher(request.getRequestURI()).matches() || firstRun.isOver()) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().println("Tandem is not set up yet: the link to begin is in its log.");
        }
    }
}
