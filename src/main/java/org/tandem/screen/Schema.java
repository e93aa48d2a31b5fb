package org.tandem.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a page is about, told to machines in the words of schema.org, as JSON-LD 1.1. Says nothing that the page does not say. */
public final class Schema {

    /** A page on the way from the first one to this one. */
    public record Crumb(String name, String address) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Object> facts = new LinkedHashMap<>();

    private Schema(String type) {
        facts.put("@type", type);
    }

    public static Schema of(String type) {
        return new Schema(type);
    }

    /** The way to a page, from the first page on. */
    public static Schema way(List<Crumb> crumbs) {
        var items = new ArrayList<Schema>();
        for (var crumb : crumbs)
            items.add(of("ListItem").with("position", items.size() + 1).with("name", crumb.name()).with("item", crumb.address()));
        return of("BreadcrumbList").with("itemListElement", items);
    }

    /** What is not known is left out. */
    public Schema with(String property, @Nullable Object value) {
        if (value == null || value.equals("") || value instanceof Collection<?> many && many.isEmpty()) return this;
        facts.put(property, plain(value));
        return this;
    }

    /** For a {@code script} element: nothing in it can end the element. */
    public static String json(Schema... things) {
        var graph = new LinkedHashMap<String, Object>();
        graph.put("@context", "https://schema.org");
        graph.put("@graph", List.of(things).stream().map(thing -> thing.facts).toList());
        return JSON.writeValueAsString(graph).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Schema thing -> thing.facts;
            case Collection<?> many -> many.stream().map(Schema::plain).toList();
            case Number number -> number;
            default -> value.toString();
        };
    }
}
