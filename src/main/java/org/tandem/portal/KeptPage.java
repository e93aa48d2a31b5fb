package org.tandem.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.tandem.shared.Digest;

/**
 * A public page as it was answered to somebody in particular of whom nothing stands in it.
 *
 * @param tag of its bytes: the same page has the same one on every node
 * @param rows the tag that its controller gave it, made of the versions of what it shows
 * @param version of {@link PublicVersion}, read before the page was: to it the page is known to be true
 */
record KeptPage(List<Header> headers, byte[] plain, byte[] zipped, String tag, String rows, long version) {

    record Header(String name, String value) {}

    /** What is said anew with each answer. */
    private static final Set<String> OWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private static final int OVERHEAD = 2_000;

    static {
        OWN.addAll(Set.of(HttpHeaders.ETAG, HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_ENCODING, HttpHeaders.DATE,
                HttpHeaders.CONNECTION, HttpHeaders.TRANSFER_ENCODING, "Keep-Alive"));
    }

    static KeptPage of(HttpServletResponse answer, byte[] plain, String rows, long version) {
        var headers = new ArrayList<Header>();
        for (var name : answer.getHeaderNames())
            if (!OWN.contains(name)) for (var value : answer.getHeaders(name)) headers.add(new Header(name, value));
        if (headers.stream().noneMatch(it -> it.name().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)))
            headers.add(new Header(HttpHeaders.CONTENT_TYPE, answer.getContentType()));
        headers.add(new Header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING));
        return new KeptPage(List.copyOf(headers), plain, zip(plain), Digest.tagOf(plain), rows, version);
    }

    /** The same page, where nothing that it shows has changed up to a later version. */
    KeptPage stillTrueAt(long later) {
        return new KeptPage(headers, plain, zipped, tag, rows, later);
    }

    int weight() {
        return plain.length + zipped.length + OVERHEAD;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(header -> response.addHeader(header.name(), header.value()));
        var isZipped = takesZipped(request);
        if (new ServletWebRequest(request, response).checkNotModified('"' + tag + (isZipped ? "z\"" : "\""))) return;
        if (isZipped) response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        var body = isZipped ? zipped : plain;
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean takesZipped(HttpServletRequest request) {
        var taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return taken != null && taken.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    private static byte[] zip(byte[] plain) {
        var zipped = new ByteArrayOutputStream(plain.length / 4);
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
