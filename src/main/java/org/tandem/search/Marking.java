package org.tandem.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.tandem.shared.Language;

/** Marks in hits what was looked for: in whole titles, in single names, and in the parts of texts that have most of it. */
final class Marking {

    private static final int PASSAGES = 2;
    private static final int PASSAGE = 150;
    /** How far into its passage a hit stands at best. */
    private static final float AHEAD = .3f;
    private static final DefaultPassageFormatter FORMAT = new DefaultPassageFormatter(String.valueOf(Marked.BEGIN),
            String.valueOf(Marked.END), " … ", false);

    private final Query query;
    private final UnifiedHighlighter titles;
    private final UnifiedHighlighter names;
    private final UnifiedHighlighter texts;

    Marking(IndexSearcher searcher, Query query) {
        this.query = query;
        titles = marker(searcher).withBreakIterator(WholeBreakIterator::new).build();
        names = marker(searcher).withBreakIterator(() -> new CustomSeparatorBreakIterator('\n')).withMaxNoHighlightPassages(0)
                .build();
        texts = marker(searcher).withBreakIterator(
                () -> LengthGoalBreakIterator.createClosestToLength(new Sentences(), PASSAGE, AHEAD))
                .build();
    }

    private static UnifiedHighlighter.Builder marker(IndexSearcher searcher) {
        return UnifiedHighlighter.builder(searcher, Wording.ALL).withFormatter(FORMAT).withMaxNoHighlightPassages(1)
                .withWeightMatches(false);
    }

    /** For each hit what its fields say. */
    List<Map<String, Marked>> of(ScoreDoc[] hits) throws IOException {
        var marked = new ArrayList<Map<String, Marked>>();
        for (var _ : hits) marked.add(new HashMap<>());
        if (hits.length == 0) return marked;
        add(marked, mark(titles, ofEachLanguage(Wording::title), 1, hits));
        add(marked, mark(texts, ofEachLanguage(Wording::text), PASSAGES, hits));
        add(marked, mark(names, new String[]{Wording.NAMES}, PASSAGES, hits));
        return marked;
    }

    private static String[] ofEachLanguage(Function<Language, String> field) {
        return Stream.of(Language.values()).map(field).toArray(String[]::new);
    }

    private Map<String, String[]> mark(UnifiedHighlighter marker, String[] fields, int passages, ScoreDoc[] hits)
            throws IOException {
        var numbers = Stream.of(hits).mapToInt(hit -> hit.doc).toArray();
        var most = new int[fields.length];
        Arrays.fill(most, passages);
        return marker.highlightFields(fields, query, numbers, most);
    }

    private static void add(List<Map<String, Marked>> marked, Map<String, String[]> fields) {
        fields.forEach((field, words) -> {
            for (int at = 0; at < words.length; at++)
                if (words[at] != null) marked.get(at).put(field, Marked.of(words[at]));
        });
    }
}
