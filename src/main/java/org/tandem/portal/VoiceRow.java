package org.tandem.portal;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.shared.Translated;

/** What an expert says of a partnership, in the wording that she and both parties let the public read. */
@NamedInterface("pages")
public record VoiceRow(String kind, Translated words) {

    /** A column of the public extracts of a partnership {@code p}. */
    static final String COLUMN = """
            (select array_agg(array[x.kind, x.wording_pl, x.wording_de, x.wording_en] order by x.shared_at, x.id)
               from public_extract x where x.partnership = p.id) as voices
            """;

    /** Their versions: a consent withdrawn changes them, too. */
    static final String VERSIONS = """
            (select string_agg(concat_ws('.', x.id, x.version), ',' order by x.id) from public_extract x where x.partnership = p.id)
            """;

    static List<VoiceRow> of(@Nullable Array rows) throws SQLException {
        if (rows == null) return List.of();
        return Arrays.stream((String[][]) rows.getArray())
                .map(row -> new VoiceRow(row[0], new Translated(row[1], row[2], row[3]))).toList();
    }

    public String key() {
        return "portal.voice." + kind;
    }
}
