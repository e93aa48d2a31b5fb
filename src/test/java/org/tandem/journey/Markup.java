package org.tandem.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** What the W3C's Nu checker says of a page as it was sent, before any script touched it. */
final class Markup {

    /** A page that is sent again is not checked again, nor one of the workspace that is built like another. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final Pattern WORDS = Pattern.compile(">[^<]*<|=\"[^\"]*\"");

    /** Bytes. */
    private static final long DEEP = 16L << 20;

    private Markup() {}

    /** The errors, each with its line and column; warnings are none. */
    static List<String> errors(String page, String path) {
        if (!SEEN.add(Walk.isPublic(path) ? page : WORDS.matcher(page).replaceAll("><"))) return List.of();
        return said(page).lines().filter(line -> line.contains(": error: ") || line.contains(": non-document-error"))
                .map(line -> "markup " + line + "\n    at " + path).toList();
    }

    /** On a thread of its own: the checker's grammar goes deeper than a test's stack. */
    private static String said(String page) {
        return CompletableFuture.supplyAsync(() -> checked(page), run -> new Thread(null, run, "markup", DEEP).start()).join();
    }

    private static String checked(String page) {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        checker.setForceHTML(true);
        checker.setNoStream(true);
        try {
            return checker.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("the checker itself is broken", e);
        }
    }
}
