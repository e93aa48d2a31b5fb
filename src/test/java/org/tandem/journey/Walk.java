package org.tandem.journey;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;

/** From page to page along its links: each kind of page once or twice, and each of them looked at. */
final class Walk {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SLUG = Pattern.compile(
            "(/(?:editions|partnerships|organisations|articles|sections|publications|projects|houses|films|gatherings|pages))/[^/{?]+");
    private static final Pattern VALUE = Pattern.compile("=[^&]*");
    private static final Pattern PUBLIC = Pattern.compile("/(pl|de|en)([/?].*)?");
    private static final Pattern FILE = Pattern.compile("[^?]*\\.[a-z]{2,4}(\\?.*)?");

    private final Page page;
    private final String origin;
    private final Way way;
    private final String role;
    private final List<String> failures;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    Walk(Page page, String origin, Way way, String role) {
        this.page = page;
        this.origin = origin;
        this.way = way;
        this.role = role;
        this.failures = Sight.failuresOf(page);
    }

    /** Everything that is wrong with the pages that can be reached from this one. */
    List<String> from(String start) {
        add(start);
        while (!ahead.isEmpty())
            visit(ahead.removeFirst());
        return problems;
    }

    /** How many kinds of pages were seen. */
    int kinds() {
        return seen.size();
    }

    private void visit(String path) {
        var kind = kind(path);
        if (seen.getOrDefault(kind, 0) >= way.examples(kind)) return;
        if (FILE.matcher(path).matches()) fetch(path, kind);
        else
            look(path, kind);
    }

    /** What is no page is only there. */
    private void fetch(String path, String kind) {
        seen.merge(kind, 1, Integer::sum);
        var status = page.request().get(origin + path).status();
        if (status >= 400) problems.add(status + " at " + path);
    }

    private void look(String path, String kind) {
        var answer = page.navigate(origin + path);
        var status = answer.status();
        var reached = kind(path(page.url()));
        var example = seen.merge(reached, 1, Integer::sum);
        if (!reached.equals(kind)) seen.merge(kind, 1, Integer::sum);
        if (status >= 400) problems.add(status + " at " + path);
        problems.addAll(Markup.errors(answer.text(), path));
        page.evaluate("() => document.querySelectorAll('details').forEach(it => it.open = true)");
        var name = role + reached.replaceAll("[^a-z{}]+", "_") + (example > 1 ? example : "");
        problems.addAll(Sight.problems(page, name, way.scheme()));
        if (example == 1 && way.isBothWays(reached)) problems.addAll(inTheOtherScheme(name));
        if (!way.language().code().equals(page.evaluate("() => document.documentElement.lang")))
            problems.add("another language at " + path);
        problems.addAll(failures);
        failures.clear();
        for (var link : (List<?>) page.evalOnSelectorAll("a[href]:not([download])", "links => links.map(it => it.href)"))
            if (link.toString().startsWith(origin)) add(path(link.toString()));
    }

    private List<String> inTheOtherScheme(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(way.other()));
        var found = Sight.problems(page, name, way.other());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(way.scheme()));
        return found;
    }

    private void add(String path) {
        if (isPublic(path) ? !isOfThisWalk(path) : role.equals("nobody") && !path.equals("/")) return;
        if (known.add(path)) ahead.add(path);
    }

    /** The public pages are walked by nobody in particular, in one language at a time. */
    private boolean isOfThisWalk(String path) {
        return role.equals("nobody") && path.startsWith("/" + way.language().code());
    }

    /** Whether everybody may come there: its address names a language. */
    static boolean isPublic(String path) {
        return PUBLIC.matcher(path).matches();
    }

    private static String path(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** The address with whatever it names left out. */
    private static String kind(String path) {
        var kind = VALUE.matcher(ID.matcher(path).replaceAll("{id}")).replaceAll("");
        return isPublic(path) ? SLUG.matcher(kind).replaceAll("$1/{slug}") : kind;
    }
}
