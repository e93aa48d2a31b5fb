package org.tandem;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tandem.screen.Flash;

/**
 * Where addresses of this installation lead: whether there is anything, and the page of the thing that an act was refused on, as it
 * stands now (/nominations/7 answers POST /nominations/7/acceptance).
 */
@Component
class Destinations {

    private final RequestMappingHandlerMapping addresses;

    Destinations(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        this.addresses = addresses;
    }

    /** Empty where nothing was sent, or where there is no page above the act. */
    Optional<View> of(HttpServletRequest request, Flash said) {
        if (!request.getMethod().equals("POST")) return Optional.empty();
        var page = readable(above(request.getRequestURI()));
        return page.isEmpty() ? Optional.empty() : Optional.of(view(page, said));
    }

    /** An address within this installation, whatever a browser makes of strokes and spaces. */
    static boolean isOurs(String address) {
        return address.matches("/[A-Za-z0-9][^\\\\\\s]*");
    }

    /** The page at an address, or the nearest above it; empty where there is none. */
    String readable(String address) {
        var page = address;
        while (!page.isEmpty() && !isRead(page))
            page = above(page);
        return page;
    }

    /** Whether there is anything at an address, for anybody and in any way. */
    boolean isKnown(String address) {
        var path = PathContainer.parsePath(address);
        return addresses.getHandlerMethods().keySet().stream().anyMatch(it -> isAt(it, path));
    }

    private static View view(String page, Flash said) {
        return (_, request, response) -> {
            var once = new FlashMap();
            once.put(Flash.ATTRIBUTE, said);
            request.setAttribute(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, once);
            request.getRequestDispatcher(page).forward(new Reading(request), response);
        };
    }

    private boolean isRead(String page) {
        var path = PathContainer.parsePath(page);
        return addresses.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .anyMatch(it -> isAt(it, path));
    }

    private static boolean isAt(RequestMappingInfo address, PathContainer path) {
        var patterns = address.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(it -> it.matches(path));
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** What was sent is not what the page is asked for. */
    private static final class Reading extends HttpServletRequestWrapper {

        private Reading(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
