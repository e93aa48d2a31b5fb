package org.tandem.screen;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.tandem.shared.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is new somewhere, for programs that read it to people: as Atom (RFC 4287) and as JSON Feed 1.1.
 *
 * @param page the page that says the same to people
 * @param entries the latest first
 */
public record Feed(String title, String page, Language language, List<Entry> entries) {

    /** One thing that is new; {@code id} never changes, {@code author} is whoever answers for it. */
    public record Entry(String id, String title, String summary, String address, String author, Instant published,
            Instant updated) {}

    public static final String ATOM = "application/atom+xml";
    public static final String JSON = "application/feed+json";

    /** @param self where this feed is found */
    public void atom(String self, Writer out) throws IOException {
        var feed = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        feed.setId(page);
        feed.setTitle(title);
        feed.setLanguage(language.code());
        feed.setUpdated(Date.from(entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH)));
        feed.setAlternateLinks(List.of(link("alternate", page)));
        feed.setOtherLinks(List.of(link("self", self)));
        var told = new ArrayList<com.rometools.rome.feed.atom.Entry>();
        for (var entry : entries) told.add(atom(entry));
        feed.setEntries(told);
        try {
            new WireFeedOutput().output(feed, out);
        } catch (FeedException e) {
            throw new IOException(e);
        }
    }

    /** @param self where this feed is found */
    public String json(String self) {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title);
        feed.put("home_page_url", page);
        feed.put("feed_url", self);
        feed.put("language", language.code());
        feed.put("items", entries.stream().map(Feed::json).toList());
        return JsonMapper.shared().writeValueAsString(feed);
    }

    private static com.rometools.rome.feed.atom.Entry atom(Entry entry) {
        var told = new com.rometools.rome.feed.atom.Entry();
        told.setId(entry.id());
        told.setTitle(entry.title());
        told.setPublished(Date.from(entry.published()));
        told.setUpdated(Date.from(entry.updated()));
        told.setAlternateLinks(List.of(link("alternate", entry.address())));
        var summary = new Content();
        summary.setType("text");
        summary.setValue(entry.summary());
        told.setSummary(summary);
        var author = new Person();
        author.setName(entry.author());
        told.setAuthors(List.of(author));
        return told;
    }

    private static Map<String, Object> json(Entry entry) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", entry.id());
        told.put("url", entry.address());
        told.put("title", entry.title());
        // an item without content is not valid
        told.put("content_text", entry.summary().isEmpty() ? entry.title() : entry.summary());
        told.put("date_published", entry.published().toString());
        told.put("date_modified", entry.updated().toString());
        told.put("authors", List.of(Map.of("name", entry.author())));
        return told;
    }

    private static Link link(String rel, String address) {
        var link = new Link();
        link.setRel(rel);
        link.setHref(address);
        return link;
    }
}
