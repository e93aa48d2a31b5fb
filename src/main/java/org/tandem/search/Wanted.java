package org.tandem.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.tandem.shared.Language;

/**
 * What is looked for: each word in all languages and forms, under all names of a place. A title counts more than a text, the
 * word as it was typed more than its other forms, and the reader's language a little more than the others.
 */
final class Wanted {

    private static final QueryBuilder WORDS = new QueryBuilder(Wording.ALL);
    private static final int LONGEST_NAME = 3;
    private static final float TITLE = 4;
    private static final float OWN_LANGUAGE = 1.3f;
    private static final float AS_TYPED = 1.5f;
    private static final float OTHER_NAME = 0.8f;
    private static final float BESIDES = 0.1f;

    /** Words that say nothing alone; where there are others they are not looked for. */
    private static final Set<String> SMALL = Set.of("a", "i", "o", "u", "w", "z", "na", "do", "od", "ze", "we", "za", "po", "dla",
            "przez", "oraz", "sie", "lub", "albo", "der", "die", "das", "den", "dem", "des", "und", "oder", "mit", "von", "im",
            "in", "am", "zu", "zur", "zum", "fur", "auf", "ein", "eine", "the", "an", "and", "or", "of", "to", "for", "on",
            "at", "by", "with", "from");

    private final Language language;

    Wanted(Language language) {
        this.language = language;
    }

    /** All of the words. */
    Query all(List<String> words) {
        return together(clauses(words), Occur.MUST);
    }

    /** Any of them. */
    Query any(List<String> words) {
        return together(clauses(words), Occur.SHOULD);
    }

    /** Any of these, each of which may stand for the same word. */
    Query oneOf(Set<String> words) {
        return new DisjunctionMaxQuery(words.stream().map(this::word).toList(), BESIDES);
    }

    static Query together(List<Query> clauses, Occur occur) {
        if (clauses.isEmpty()) return new MatchAllDocsQuery();
        if (clauses.size() == 1) return clauses.getFirst();
        var query = new BooleanQuery.Builder();
        clauses.forEach(clause -> query.add(clause, occur));
        return query.build();
    }

    /** One for each word, or for the words that are the name of a place together. */
    private List<Query> clauses(List<String> words) {
        var said = said(words);
        var clauses = new ArrayList<Query>();
        int at = 0;
        while (at < said.size()) {
            int length = Math.min(LONGEST_NAME, said.size() - at);
            while (length > 1 && OtherNames.of(String.join(" ", said.subList(at, at + length))).isEmpty())
                length--;
            clauses.add(place(said.subList(at, at + length)));
            at += length;
        }
        return clauses;
    }

    static List<String> said(List<String> words) {
        var said = words.stream().filter(word -> !SMALL.contains(String.join(" ", Wording.plain(word)))).toList();
        return said.isEmpty() ? words : said;
    }

    private Query place(List<String> words) {
        var meant = new ArrayList<Query>();
        meant.add(together(words.stream().map(this::word).toList(), Occur.MUST));
        for (var name : OtherNames.of(String.join(" ", words))) meant.add(new BoostQuery(word(name), OTHER_NAME));
        return meant.size() == 1 ? meant.getFirst() : new DisjunctionMaxQuery(meant, BESIDES);
    }

    /** In every language; a word of several parts ("Bielsko-Biała") as they stand together. */
    Query word(String typed) {
        var ways = new LinkedHashSet<Query>();
        add(ways, Wording.PLAIN, typed, AS_TYPED);
        for (var form : Forms.of(typed)) {
            add(ways, Wording.NAMES, form, 2);
            addIn(ways, Language.PL, form);
        }
        addIn(ways, Language.DE, typed);
        addIn(ways, Language.EN, typed);
        return new DisjunctionMaxQuery(ways, BESIDES);
    }

    private void addIn(Set<Query> ways, Language each, String word) {
        var own = each == language ? OWN_LANGUAGE : 1;
        add(ways, Wording.title(each), word, TITLE * own);
        add(ways, Wording.text(each), word, own);
    }

    private static void add(Set<Query> ways, String field, String word, float weight) {
        var query = WORDS.createPhraseQuery(field, word);
        if (query != null) ways.add(new BoostQuery(query, weight));
    }

    /** Things whose titles have words that begin so. */
    static Query beginning(List<String> words) {
        var query = new BooleanQuery.Builder();
        words.stream().flatMap(word -> Wording.plain(word).stream()).filter(part -> part.length() >= Wording.SHORTEST)
                .map(part -> part.substring(0, Math.min(part.length(), Wording.LONGEST)))
                .forEach(part -> query.add(new TermQuery(new Term(Wording.START, part)), Occur.FILTER));
        return query.build();
    }
}
