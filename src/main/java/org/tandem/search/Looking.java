package org.tandem.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.jspecify.annotations.Nullable;
import org.tandem.search.Found.Choice;
import org.tandem.search.Found.Hit;
import org.tandem.search.Found.Manner;

/**
 * Looks into the index as it stands at one moment: for all the words; where nothing has them, for words that are written
 * like them; where nothing has these either, for some of them.
 */
final class Looking {

    static final int PAGE = 20;
    private static final int CHOICES = 12;
    private static final int CLOSE = 4;
    private static final int SHORTEST_MENDED = 4;
    private static final int LONG = 7;
    private static final Sort BY_RANK = new Sort(SortField.FIELD_SCORE, new SortField(IndexedThing.TIE, SortField.Type.LONG));

    private final View view;
    private final IndexSearcher searcher;
    private final Question question;
    private final Wanted wanted;

    Looking(View view, Question question) {
        this.view = view;
        this.searcher = view.searcher();
        this.question = question;
        this.wanted = new Wanted(question.language());
    }

    Found found(@Nullable Key after) throws IOException {
        if (searcher.getIndexReader().maxDoc() == 0) return Found.NOTHING;
        var words = question.words();
        var all = found(Manner.ALL_WORDS, wanted.all(words), after);
        if (all.total() > 0 || words.isEmpty()) return all;
        var mended = mended(Wanted.said(words));
        if (mended != null) {
            var close = found(Manner.CLOSE_WORDS, mended, after);
            if (close.total() > 0) return close;
        }
        var some = words.size() > 1 ? found(Manner.SOME_WORDS, wanted.any(words), after) : Found.NOTHING;
        return some.total() > 0 ? some : Found.NOTHING;
    }

    /** Each word that is nowhere, as words that are; nothing where one has none that is like it. */
    private @Nullable Query mended(List<String> words) throws IOException {
        var clauses = new ArrayList<Query>();
        var changed = false;
        for (var word : words) {
            if (isAnywhere(wanted.all(List.of(word)))) clauses.add(wanted.all(List.of(word)));
            else {
                var close = close(word);
                if (close.isEmpty()) return null;
                clauses.add(wanted.oneOf(close));
                changed = true;
            }
        }
        return changed ? Wanted.together(clauses, Occur.MUST) : null;
    }

    /** Words of public things that begin as it does and differ in a letter or two. */
    private Set<String> close(String word) throws IOException {
        var close = new LinkedHashSet<String>();
        var plain = Wording.plain(word);
        var typed = plain.size() == 1 ? plain.iterator().next() : "";
        if (typed.length() < SHORTEST_MENDED) return close;
        var speller = new DirectSpellChecker();
        speller.setMaxEdits(typed.length() < LONG ? 1 : 2);
        var reader = searcher.getIndexReader();
        for (var one : speller.suggestSimilar(new Term(Wording.PLAIN, typed), 2 * CLOSE, reader, SuggestMode.SUGGEST_ALWAYS))
            // the list of words still has those of what is gone
            if (close.size() < CLOSE && isAnywhere(new TermQuery(new Term(Wording.PLAIN, one.string))))
                close.add(one.string);
        return close;
    }

    /** The first that it meets is enough. */
    private boolean isAnywhere(Query query) throws IOException {
        return searcher.search(new ConstantScoreQuery(query), new TopScoreDocCollectorManager(1, 1)).scoreDocs.length > 0;
    }

    private Found found(Manner manner, Query query, @Nullable Key after) throws IOException {
        var narrowed = new DrillDownQuery(IndexedThing.FACETS, query);
        question.chosen().forEach((facet, value) -> narrowed.add(facet.parameter(), value));
        Query asked = question.chosen().isEmpty() ? query : narrowed;
        var counting = new FacetsCollectorManager();
        var result = after == null
                ? FacetsCollectorManager.search(searcher, asked, PAGE + 1, BY_RANK, counting)
                : FacetsCollectorManager.searchAfter(searcher, after.behind(searcher.getIndexReader().maxDoc()), asked, PAGE + 1,
                        BY_RANK, counting);
        long total = result.facetsCollector().getMatchingDocs().stream().mapToLong(part -> part.totalHits()).sum();
        if (total == 0) return Found.NOTHING;
        var facets = view.facets();
        var choices = facets == null
                ? Map.<Facet, List<Choice>>of()
                : choices(new SortedSetDocValuesFacetCounts(facets, result.facetsCollector()));
        return page(manner, query, result.topDocs(), total, choices);
    }

    private Found page(Manner manner, Query query, TopDocs top, long total, Map<Facet, List<Choice>> choices) throws IOException {
        var more = top.scoreDocs.length > PAGE;
        var shown = more ? java.util.Arrays.copyOf(top.scoreDocs, PAGE) : top.scoreDocs;
        var marks = new Marking(searcher, query).of(shown);
        var hits = new ArrayList<Hit>();
        for (int at = 0; at < shown.length; at++)
            hits.add(new Hit(thing(shown[at].doc), marks.get(at)));
        var last = more ? ((FieldDoc) shown[PAGE - 1]).fields : null;
        return new Found(manner, total, List.copyOf(hits), choices,
                last == null ? null : new Key((Float) last[0], (Long) last[1]).toString());
    }

    private Map<Facet, List<Choice>> choices(SortedSetDocValuesFacetCounts counted) throws IOException {
        var choices = new EnumMap<Facet, List<Choice>>(Facet.class);
        for (var facet : Facet.values()) {
            var result = counted.getTopChildren(CHOICES, facet.parameter());
            if (result == null) continue;
            var values = new ArrayList<Choice>();
            for (var value : result.labelValues) values.add(choice(facet, value.label, value.value.longValue()));
            choices.put(facet, List.copyOf(values));
        }
        return choices;
    }

    /** An edition is named by itself, an area by anything that stands in it. */
    private Choice choice(Facet facet, String value, long count) throws IOException {
        var term = switch (facet) {
            case EDITION -> new Term(IndexedThing.ID, value);
            case AREA ->
                DrillDownQuery.term(IndexedThing.FACETS.getDimConfig(facet.parameter()).indexFieldName, facet.parameter(), value);
            default -> null;
        };
        return new Choice(value, count, term == null ? null : example(term));
    }

    private @Nullable IndexedThing example(Term term) throws IOException {
        var known = view.examples().get(term);
        if (known == null) {
            var found = searcher.search(new TermQuery(term), 1).scoreDocs;
            known = found.length == 0 ? Optional.empty() : Optional.of(thing(found[0].doc));
            view.examples().put(term, known);
        }
        return known.orElse(null);
    }

    private IndexedThing thing(int number) throws IOException {
        return IndexedThing.of(searcher.getIndexReader().storedFields().document(number));
    }
}
