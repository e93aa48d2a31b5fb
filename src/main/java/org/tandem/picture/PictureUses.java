package org.tandem.picture;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that shows pictures of the library, as one table that queries may read; they give it {@code :now}. */
@Component
class PictureUses {

    private static final String NOTHING = """
            select null::uuid as picture, ''::text as kind, null::text as title_pl, null::text as title_de, null::text as title_en,
                   ''::text as address, false as public where :now::timestamptz is null
            """;

    private final String all;

    PictureUses(ObjectProvider<PictureUse> kinds) {
        this.all = kinds.orderedStream().map(PictureUse::select)
                .collect(Collectors.collectingAndThen(Collectors.toList(), PictureUses::united));
    }

    private static String united(List<String> selects) {
        return selects.isEmpty() ? NOTHING : NOTHING + " union all " + String.join(" union all ", selects);
    }

    /** {@code (select … union all …)}, to be given a name. */
    String table() {
        return "(" + all + ")";
    }

    /** Of a picture {@code p}: whoever is nobody in particular may see it at this moment. */
    String isPublic() {
        return "exists (select from shown_library_picture s where s.id = p.id) and (p.free or exists (select from " + table()
                + " u where u.picture = p.id and u.public))";
    }
}
