package org.tandem;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.tandem.shared.Language;
import org.tandem.shared.PersonId;

/** Where people are sent when they want in: to sign in, back to it, or to the page they wanted. */
@Component
class Doorway extends SavedRequestAwareAuthenticationSuccessHandler {

    /** The page of ours that somebody signs in for. */
    private static final String TO = "to";

    private final Visitors visitors;
    private final Destinations addresses;

    Doorway(Visitors visitors, Destinations addresses) {
        this.visitors = visitors;
        this.addresses = addresses;
        setTargetUrlParameter(TO);
    }

    /** Where there is nothing to sign in for, that is said. */
    void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        if (!addresses.isKnown(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var page = "/" + visitors.languageOf(request).code() + "/sign-in";
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(page);
        } else {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** The page itself says what was wrong, with the address still in its field. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws ServletException, IOException {
        request.setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, e);
        var language = ofPage(request).orElseGet(() -> visitors.languageOf(request));
        request.getRequestDispatcher("/" + language.code() + "/sign-in").forward(request, response);
    }

    /** What she read when she signed in, she reads on. */
    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        ofPage(request).ifPresent(language -> visitors.speak(request, language));
        super.onAuthenticationSuccess(request, response, person);
    }

    private static Optional<Language> ofPage(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("language")).flatMap(Language::of);
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication person) {
        var to = request.getParameter(TO);
        if (to != null && Destinations.isOurs(to)) return to;
        return person == null ? "/" : visitors.startOf(PersonId.of(person.getName()));
    }
}
