package org.tandem.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.article.Written.Trust;
import org.tandem.screen.Rows;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/**
 * A page as its house's editors know it.
 *
 * @param original none while a given page shows Tandem's first text, or an own one has no checked words
 * @param titles of its texts; where a given page has none in a language, what its kind is called
 */
@NamedInterface("pages")
public record PageRow(PageId id, @Nullable PageKind kind, String slug, @Nullable Language original, boolean shown, boolean sample,
        Translated titles, Map<Language, Text> texts) {

    /** @param number of its present version */
    @NamedInterface("pages")
    public record Text(Trust trust, int number) {}

    static final String COLUMNS = """
            p.id, p.kind, p.slug, p.original, p.shown, p.sample,
            (select array_agg(array[x.language, x.title, x.state, x.number::text]) from page_text x where x.page = p.id) as texts,
            k.title_pl, k.title_de, k.title_en
            """;

    static PageRow of(ResultSet row) throws SQLException {
        var names = new EnumMap<Language, @Nullable String>(Language.class);
        var kind = row.getString("kind");
        var given = Rows.translated(row, "title");
        for (var language : Language.values()) names.put(language, given.exactly(language));
        var texts = new EnumMap<Language, Text>(Language.class);
        var array = row.getArray("texts");
        if (array != null) for (var text : (String[][]) array.getArray()) {
            names.put(Language.valueOf(text[0]), text[1]);
            texts.put(Language.valueOf(text[0]), new Text(Trust.valueOf(text[2]), Integer.parseInt(text[3])));
        }
        var original = row.getString("original");
        return new PageRow(new PageId(row.getObject("id", UUID.class)), kind == null ? null : PageKind.valueOf(kind),
                Rows.text(row, "slug"), original == null ? null : Language.valueOf(original), row.getBoolean("shown"),
                row.getBoolean("sample"),
                new Translated(names.get(Language.PL), names.get(Language.DE), names.get(Language.EN)), texts);
    }

    public String address() {
        return "/pages/" + id;
    }

    public String address(Language language) {
        return address() + "/texts/" + language.code();
    }

    public Optional<Text> text(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** Whether its readers see what Tandem says. */
    public boolean isFirst() {
        return kind != null && original == null;
    }

    public boolean isGiven() {
        return kind != null;
    }

    public boolean isLegal() {
        return kind != null && kind.isLegal();
    }

    /** {@code page.state.first}, {@code .own}, {@code .shown} or {@code .hidden}. */
    public String state() {
        if (kind != null) return original == null ? "first" : "own";
        return shown ? "shown" : "hidden";
    }

    public String stateKind() {
        return switch (state()) {
            case "first" -> "warning";
            case "hidden" -> "neutral";
            default -> "positive";
        };
    }

    /** How far it is in a language, for the colour of its sign. */
    public String kindOf(Language language) {
        return text(language).map(text -> switch (text.trust()) {
            case CHECKED -> "positive";
            case MACHINE_MADE -> "warning";
            case DRAFT -> "neutral";
        }).orElse("neutral");
    }
}
