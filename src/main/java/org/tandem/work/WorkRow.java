package org.tandem.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.picture.PictureId;
import org.tandem.screen.Rows;
import org.tandem.screen.Screen;
import org.tandem.screen.Typed;
import org.tandem.shared.Language;

/** A publication or project as it stands; {@code version} is what a change is made from. */
@NamedInterface("pages")
public record WorkRow(WorkId id, Kind kind, String slug, Described said, boolean featured, boolean shown, boolean sample,
        int version) {

    static final String COLUMNS = """
            w.id, w.kind, w.slug, w.title_pl, w.title_de, w.title_en, w.about_pl, w.about_de, w.about_en, w.makers, w.since, w.until,
            w.page, w.shop, w.file, w.picture, w.featured, w.public, w.sample, w.version
            """;

    static WorkRow of(ResultSet row) throws SQLException {
        var picture = row.getObject("picture", UUID.class);
        var said = new Described(Rows.translated(row, "title"), Rows.translated(row, "about"), row.getString("makers"),
                row.getString("since"), row.getString("until"), row.getString("page"), row.getString("shop"),
                row.getString("file"), picture == null ? null : new PictureId(picture));
        return new WorkRow(new WorkId(row.getObject("id", UUID.class)), Kind.valueOf(Rows.text(row, "kind")),
                Rows.text(row, "slug"), said, row.getBoolean("featured"), row.getBoolean("public"), row.getBoolean("sample"),
                row.getInt("version"));
    }

    /** Where its house keeps it. */
    public String address() {
        return "/" + kind.path() + "/" + id;
    }

    /** Where everybody reads of it. */
    public String publicPath(Language language) {
        return "/" + language.code() + "/" + kind.path() + "/" + slug;
    }

    /** From when to when, in words, as far as it is known. */
    public @Nullable String period(Screen screen) {
        var dates = screen.dates();
        var since = said.since();
        var until = said.until();
        if (since == null) return until == null ? null : "– " + dates.asKnownAlone(until);
        if (kind == Kind.PUBLICATION) return dates.asKnownAlone(since);
        return until == null
                ? screen.t("work.since", dates.asKnown(since))
                : dates.asKnownAlone(since) + " – " + dates.asKnownAlone(until);
    }

    Typed typed() {
        var values = new HashMap<String, @Nullable Object>();
        for (var language : Language.values()) {
            values.put("title-" + language.code(), said.title().exactly(language));
            values.put("about-" + language.code(), said.about().exactly(language));
        }
        values.put("makers", said.makers());
        values.put("since", said.since());
        values.put("until", said.until());
        values.put("page", said.page());
        values.put("shop", said.shop());
        values.put("file", said.file());
        values.put("picture", said.picture());
        return Typed.with(values);
    }
}
