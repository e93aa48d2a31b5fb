package org.tandem.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.screen.PublicFrame;
import org.tandem.screen.Rows;
import org.tandem.screen.Screen;
import org.tandem.shared.HouseId;
import org.tandem.shared.Translated;
import org.tandem.signal.Change;
import org.tandem.signal.ChangeListener;
import org.tandem.signal.Remembered;
import org.tandem.signal.Remembered.Answer;

/**
 * The pages that the foot of every public page leads to. They are asked of the database after a change and once a minute, not with
 * each page.
 */
@Component
public class FooterPages implements ChangeListener, PublicFrame {

    private static final Duration KNOWN = Duration.ofMinutes(1);

    /** @param ways of each house whose page was looked at */
    private record Foot(String version, Map<Optional<HouseId>, List<Screen.Way>> ways) {}

    private final JdbcClient jdbc;
    private final Remembered<Foot> foot;

    FooterPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.foot = new Remembered<>(clock, this::ask);
    }

    @Override
    public void changed(Set<Change> heard) {
        if (heard.stream().anyMatch(change -> change.kind().equals("page"))) foot.forget();
    }

    @Override
    public void anythingMayHaveChanged() {
        foot.forget();
    }

    @Override
    public String version() {
        return foot.get().version();
    }

    /**
     * A page that says that the database is away has a foot too.
     *
     * @param house whose page is looked at; none: the first house's pages
     */
    public List<Screen.Way> of(@Nullable HouseId house) {
        try {
            return foot.get().ways().computeIfAbsent(Optional.ofNullable(house), this::read);
        } catch (DataAccessException e) {
            return List.of();
        }
    }

    private Answer<Foot> ask(Instant now) {
        var version = jdbc.sql("select concat_ws('.', count(*), sum(foot.version)) from page foot").query(String.class).single();
        return new Answer<>(new Foot(version, new ConcurrentHashMap<>()), now, now.plus(KNOWN));
    }

    private List<Screen.Way> read(Optional<HouseId> house) {
        return jdbc.sql("""
                select p.slug, coalesce(foot.pl, k.title_pl) as title_pl, coalesce(foot.de, k.title_de) as title_de,
                       coalesce(foot.en, k.title_en) as title_en
                  from page p
                  left join page_kind k on k.kind = p.kind
                 cross join lateral (
                       select max(x.title) filter (where x.language = 'PL') as pl, max(x.title) filter (where x.language = 'DE') as de,
                              max(x.title) filter (where x.language = 'EN') as en
                         from shown_page_text x where x.page = p.id) foot
                 where p.shown and p.house = coalesce(cast(:house as uuid), (select id from house order by id limit 1))
                 order by k.position nulls last, p.id limit 30
                """).param("house", house.map(HouseId::value).orElse(null)).query(FooterPages::way).list();
    }

    private static Screen.Way way(ResultSet row, int number) throws SQLException {
        Translated name = Rows.translated(row, "title");
        return new Screen.Way("/pages/" + Rows.text(row, "slug"), name);
    }
}
