package org.tandem.page;

import org.springframework.stereotype.Component;
import org.tandem.picture.PictureUse;

/** Which pictures of the library the pages show: they are public while a shown page shows them. */
@Component
class PagePictures implements PictureUse {

    @Override
    public String select() {
        return """
                select r.picture, 'page.used-as' as kind,
                       (select t.title from page_text t where t.page = r.page and t.language = 'PL') as title_pl,
                       (select t.title from page_text t where t.page = r.page and t.language = 'DE') as title_de,
                       (select t.title from page_text t where t.page = r.page and t.language = 'EN') as title_en,
                       '/pages/' || r.page || '/texts/' || lower(r.language) as address,
                       cast(:now as timestamptz) is not null and exists (
                           select from shown_page_text x where x.page = r.page and x.language = r.language) as public
                  from page_picture r
                """;
    }
}
