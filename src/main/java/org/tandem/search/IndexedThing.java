package org.tandem.search;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import org.tandem.shared.Language;
import org.tandem.shared.Letters;
import org.tandem.shared.Translated;

/** A public thing as it stands in the index. */
record IndexedThing(Source kind, UUID id, String slug, Translated title, Translated text, Translated area,
        @Nullable LocalDate since,
        boolean sample, String version, long tie) {

    static final String ID = "id";
    static final String PART = "part";
    static final String VERSION = "version";
    static final String TIE = "tie";
    static final FacetsConfig FACETS = facets();

    private static final int LONGEST_VALUE = 80;
    /** With the places of its words, so that a hit is marked without reading the whole text once more. */
    private static final FieldType READ = read();
    private static final FieldType FOUND = found();

    /** What Lucene keeps of a thing. */
    static Document document(PublicThing thing) {
        var document = new Document();
        document.add(new StringField(ID, thing.id().toString(), Field.Store.YES));
        document.add(new StringField(PART, thing.id().toString(), Field.Store.NO));
        thing.parts().forEach(part -> document.add(new StringField(PART, part.toString(), Field.Store.NO)));
        document.add(new StoredField(VERSION, thing.version()));
        document.add(new StoredField("kind", thing.kind().name()));
        document.add(new StoredField("slug", thing.slug()));
        document.add(new StoredField("sample", thing.sample() ? 1 : 0));
        document.add(new NumericDocValuesField(TIE, tie(thing.id())));
        words(document, thing);
        facets(document, thing);
        return document;
    }

    static IndexedThing of(Document document) {
        var since = document.getField("since");
        var id = UUID.fromString(document.get(ID));
        return new IndexedThing(Source.valueOf(document.get("kind")), id, document.get("slug"), translated(document, "title"),
                translated(document, "text"), translated(document, "area"),
                since == null ? null : LocalDate.ofEpochDay(since.numericValue().longValue()),
                document.getField("sample").numericValue().intValue() == 1, document.get(VERSION), tie(id));
    }

    /** Brings things of the same rank into an order that is the same on every node. */
    private static long tie(UUID id) {
        return id.getLeastSignificantBits() ^ id.getMostSignificantBits();
    }

    private static void words(Document document, PublicThing thing) {
        for (var language : Language.values()) {
            var title = thing.title().exactly(language);
            if (title != null) {
                document.add(new Field(Wording.title(language), clean(title), READ));
                document.add(new Field(Wording.PLAIN, title, FOUND));
                document.add(new TextField(Wording.START, title, Field.Store.NO));
            }
            var text = thing.text().exactly(language);
            if (text != null) {
                document.add(new Field(Wording.text(language), clean(text), READ));
                document.add(new Field(Wording.PLAIN, text, FOUND));
            }
            var area = thing.area().exactly(language);
            if (area != null) {
                document.add(new StoredField("area_" + language.code(), area));
                document.add(new Field(Wording.PLAIN, area, FOUND));
            }
        }
        document.add(new Field(Wording.NAMES, clean(thing.names()), READ));
        document.add(new Field(Wording.PLAIN, thing.names(), FOUND));
    }

    private static void facets(Document document, PublicThing thing) {
        facet(document, Facet.KIND, thing.kind().name());
        thing.editions().forEach(edition -> facet(document, Facet.EDITION, edition.toString()));
        if (!thing.area().isEmpty()) facet(document, Facet.AREA, Letters.slug(thing.area().in(Language.PL), "other"));
        thing.languages().forEach(language -> facet(document, Facet.LANGUAGE, language.name()));
        var since = thing.since();
        if (since == null) return;
        document.add(new StoredField("since", since.toEpochDay()));
        facet(document, Facet.YEAR, String.valueOf(since.getYear()));
    }

    private static void facet(Document document, Facet facet, String value) {
        document.add(new SortedSetDocValuesFacetField(facet.parameter(),
                value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE)));
    }

    /** Without the characters by which hits are marked. */
    private static String clean(String text) {
        return text.replace(Marked.BEGIN, ' ').replace(Marked.END, ' ');
    }

    private static Translated translated(Document document, String field) {
        return new Translated(document.get(name(field, Language.PL)), document.get(name(field, Language.DE)),
                document.get(name(field, Language.EN)));
    }

    private static String name(String field, Language language) {
        return field + '_' + language.name().toLowerCase(Locale.ROOT);
    }

    private static FieldType read() {
        var type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static FieldType found() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.freeze();
        return type;
    }

    private static FacetsConfig facets() {
        var config = new FacetsConfig();
        config.setMultiValued(Facet.EDITION.parameter(), true);
        config.setMultiValued(Facet.LANGUAGE.parameter(), true);
        return config;
    }
}
