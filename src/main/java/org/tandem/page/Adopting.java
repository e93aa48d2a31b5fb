package org.tandem.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.article.Words;
import org.tandem.article.Written;
import org.tandem.screen.Rows;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;

/** Makes Tandem's first texts a made-up house's own, as if somebody of it had checked them. */
@Service
@Transactional
public class Adopting {

    private record Begun(PageId page, Language language, Words words) {}

    private final JdbcClient jdbc;
    private final FirstTexts first;
    private final Writing writing;

    Adopting(JdbcClient jdbc, FirstTexts first, Writing writing) {
        this.jdbc = jdbc;
        this.first = first;
        this.writing = writing;
    }

    /** All given pages that the house has not written itself. */
    public void adoptSamples(Actor actor) {
        var house = actor.forEditing();
        for (var language : Language.values())
            for (var begun : begun(house.value(), language))
                writing.writeSample(actor, begun.page(), Written.checked(begun.language(), begun.words()));
    }

    private List<Begun> begun(UUID house, Language language) {
        return jdbc.sql("""
                select p.id, p.kind, k.title_pl, k.title_de, k.title_en, h.name, h.name_pl, h.name_de, h.name_en,
                """ + PageReading.PARTICULARS + " from page p join page_kind k on k.kind = p.kind " + PageReading.TOLD_BY + """
                 where p.house = :house
                   and not exists (select from page_text t where t.page = p.id and t.language = :language)
                   and (p.original is null or p.sample)
                 order by k.position
                """).param("house", house).param("language", language.name()).query((row, _) -> begun(row, language)).list();
    }

    private Begun begun(ResultSet row, Language language) throws SQLException {
        var names = Rows.translated(row, "name");
        var name = names.isEmpty() ? Rows.text(row, "name") : names.in(language);
        var body = first.of(PageKind.valueOf(Rows.text(row, "kind")), language, name, PageReading.particulars(row),
                row.getString("latest_edition"));
        return new Begun(new PageId(row.getObject("id", UUID.class)), language,
                new Words(Rows.translated(row, "title").in(language), "", body));
    }
}
