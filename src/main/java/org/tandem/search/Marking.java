package org.tandem.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.tandem.shared.Language;

/** Marks in hits what was looked for: in whole titles, and in the parts of texts that have most of it. */
final class Marking {

    private static final int PASSAGES = 2;
    private static final int PASSAGE = 150;
    /** How far into its passage a hit stands at best. */
    private static final float AHEAD = .3f;
    private static final DefaultPassageFormatter FORMAT = new DefaultPassageFormatter(String.valueOf(Marked.BEGIN),
            String.valueOf(Marked.END), " … ", false);

    private final Query query;
    private final UnifiedHighlighter titles;
    private final UnifiedHighlighter texts;

    Marking(IndexSearcher searcher, Query query) {
        this.query = query;
        titles = marker(searcher).withBreakIterator(WholeBreakIterator::new).build();
        texts = marker(searcher).withBreakIterator(
                () -> LengthGoalBreakIterator.createClosestToLength(BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE,
                        AHEAD))
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
        add(marked, mark(titles, Wording::title, 1, hits));
        add(marked, mark(texts, Wording::text, PASSAGES, hits));
        return marked;
    }

    private Map<String, String[]> mark(UnifiedHighlighter marker, Function<Language, String> field, int passages, ScoreDoc[] hits)
            throws IOException {
        var fields = Stream.of(Language.values()).map(field).toArray(String[]::new);
        var numbers = Stream.of(hits).mapToInt(hit -> hit.doc).toArray();
        return marker.highlightFields(fields, query, numbers, new int[]{passages, passages, passages});
    }

    private static void add(List<Map<String, Marked>> marked, Map<String, String[]> fields) {
        fields.forEach((field, words) -> {
            for (int at = 0; at < words.length; at++)
                if (words[at] != null) marked.get(at).put(field, Marked.of(words[at]));
        });
    }
}
