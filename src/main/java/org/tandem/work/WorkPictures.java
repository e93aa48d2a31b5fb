package org.tandem.work;

import org.springframework.stereotype.Component;
import org.tandem.picture.PictureUse;

/** Covers of publications and logos of projects. */
@Component
class WorkPictures implements PictureUse {

    @Override
    public String select() {
        return """
                select w.picture, case w.kind when 'PROJECT' then 'work.picture.project' else 'work.picture.publication' end,
                       w.title_pl, w.title_de, w.title_en,
                       case w.kind when 'PROJECT' then '/projects/' else '/publications/' end || w.id,
                       w.public and cast(:now as timestamptz) is not null
                  from work w where w.picture is not null
                """;
    }
}
