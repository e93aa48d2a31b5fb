package org.tandem.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tandem.shared.Language;

/**
 * How texts become the words that they are found by: in each language the word behind its inflected forms (a dictionary's in
 * Polish, a rule's in German and English), and all of them in small letters without marks.
 */
final class Wording {

    /** Every word as it stands. */
    static final String PLAIN = "plain";
    /** Names, which are inflected as Polish does. */
    static final String NAMES = "names";
    /** The beginnings of a title's words, from two letters on. */
    static final String START = "start";

    static final int SHORTEST = 2;
    static final int LONGEST = 15;
    private static final int GAP = 100;

    private static final Analyzer AS_IT_STANDS = analyzer(ICUFoldingFilter::new);

    private static final Analyzer POLISH = analyzer(
            words -> new RemoveDuplicatesTokenFilter(new ICUFoldingFilter(new MorfologikFilter(words))));
    private static final Analyzer GERMAN = analyzer(words -> new ICUFoldingFilter(
            new GermanLightStemFilter(new GermanNormalizationFilter(new LowerCaseFilter(words)))));
    private static final Analyzer ENGLISH = analyzer(words -> new ICUFoldingFilter(
            new PorterStemFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)))));

    static final PerFieldAnalyzerWrapper ALL = new PerFieldAnalyzerWrapper(AS_IT_STANDS, Map.of(
            title(Language.PL), POLISH, text(Language.PL), POLISH, NAMES, POLISH,
            title(Language.DE), GERMAN, text(Language.DE), GERMAN,
            title(Language.EN), ENGLISH, text(Language.EN), ENGLISH,
            START, analyzer(words -> new EdgeNGramTokenFilter(new ICUFoldingFilter(words), SHORTEST, LONGEST, true))));

    private Wording() {}

    static String title(Language language) {
        return "title_" + language.code();
    }

    static String text(Language language) {
        return "text_" + language.code();
    }

    /** The words that a field makes of a text. */
    static Set<String> of(String field, String text) {
        var words = new LinkedHashSet<String>();
        try (var stream = ALL.tokenStream(field, text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken())
                words.add(word.toString());
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The words of a text as they stand, in small letters without marks. */
    static Set<String> plain(String text) {
        return of(PLAIN, text);
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> filters) {
        return new Analyzer() {

            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                return new TokenStreamComponents(words, filters.apply(words));
            }

            /** No phrase reaches from one text into the next. */
            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }
}
