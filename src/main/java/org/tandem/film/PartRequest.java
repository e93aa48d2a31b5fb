package org.tandem.film;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A part as the upload library wants to see it, which compares media types letter by letter: without what stands behind the type. */
final class PartRequest extends HttpServletRequestWrapper {

    PartRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        var value = super.getHeader(name);
        return value != null && name.equalsIgnoreCase("Content-Type") ? value.replaceFirst("\\s*;.*", "") : value;
    }
}
