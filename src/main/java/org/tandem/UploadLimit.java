package org.tandem;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a file in before anybody asks for the form's proof, which the reader would lose together with a file that is too large. Such
 * a file comes out at its own address with {@code ?too-large}, where the page says which limit it has; it is never read to its end.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UploadLimit extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UploadLimit.class);

    private final long most;

    UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        this.most = most.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !request.getMethod().equals("POST") || type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isRead(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI() + "?too-large");
        }
    }

    /** A sender may keep to itself how much it sends: then only reading tells. */
    private boolean isRead(HttpServletRequest request) throws IOException, ServletException {
        if (request.getContentLengthLong() > most) return false;
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException e) {
            LOG.debug("An upload beyond the limit", e);
            return false;
        }
    }
}
