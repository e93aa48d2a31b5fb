package org.tandem.screen;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tandem.shared.Digest;

/**
 * Spares a visitor who has a public page already a second reading and rendering of it: its tag is made of the versions of the
 * rows that it shows, of what its menu leads to, and of the program that draws it (the language stands in the address). A browser asks each time, so that a
 * withdrawn consent is seen at once.
 */
@Component
public class Freshness {

    /** The attribute of a request whose page has a form in it, and with it a proof that is its visitor's alone. */
    public static final String WITH_A_FORM = "tandem.page.with-a-form";

    /** The attribute of a request for a page that is the same for everybody: its tag. */
    public static final String OF_EVERYBODY = "tandem.page.of-everybody";

    /** The cookie with what somebody keeps in her browser: of no page that is the same for everybody, only scripts read it there. */
    public static final String FAVOURITES = "favourites";

    private final String program;
    private final List<PublicFrame> frames;

    Freshness(ObjectProvider<BuildProperties> build, List<PublicFrame> frames, Clock clock) {
        this.frames = frames;
        var built = build.getIfAvailable();
        var at = built == null ? null : built.getTime();
        program = (at == null ? clock.instant() : at).toString();
    }

    /**
     * Whether the visitor's page is the present one; then the answer is given already.
     *
     * @param read asked for a visitor alone; nothing where she would not find the page
     */
    public boolean isKept(ServletWebRequest web, Supplier<Optional<String>> read) {
        var versions = isPersonal(web) ? Optional.<String>empty() : read.get();
        if (versions.isEmpty()) return false;
        var response = web.getResponse();
        if (response != null) response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        var tag = "W/\"" + Digest.tagOf(program + ' ' + frames.stream().map(PublicFrame::version).toList() + ' ' + versions.get())
                + '"';
        web.setAttribute(OF_EVERYBODY, tag, RequestAttributes.SCOPE_REQUEST);
        return web.checkNotModified(tag);
    }

    /** The page of one who is signed in, or to whom something is said once, is kept by nobody. */
    private static boolean isPersonal(ServletWebRequest web) {
        var said = RequestContextUtils.getInputFlashMap(web.getRequest());
        return web.getUserPrincipal() != null || said != null && !said.isEmpty();
    }
}
