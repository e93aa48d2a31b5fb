package org.tandem.screen;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a file that is too large before anybody reads it: the reader would only fail, and with it the form's proof. The sender
 * comes out at the same address with {@code ?too-large}, where the page says so at the field.
 */
public class UploadLimit extends OncePerRequestFilter implements Ordered {

    /** What a form adds to its file. */
    private static final int FORM = 64 * 1024;

    private final Pattern addresses;
    private final int mostBytes;

    protected UploadLimit(String addresses, int mostBytes) {
        this.addresses = Pattern.compile(addresses);
        this.mostBytes = mostBytes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getContentLengthLong() <= mostBytes + FORM
                || !addresses.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI() + "?too-large");
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
