package org.tandem.article.markup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.tandem.picture.PictureId;

/**
 * What a text is made of, for whoever checks it before others read it.
 *
 * @param refused links that lead nowhere a page may lead to, which is drawn as words: their addresses, or where there is none their words
 * @param html pieces of HTML, which a page shows as they were typed
 * @param foreign addresses of pictures elsewhere, which no page shows
 * @param hasWords whether there is anything to translate besides what pictures say
 */
public record Outline(List<Title> headings, Set<String> links, Set<String> refused, Set<PictureId> pictures, Set<String> foreign,
        int html, boolean hasWords) {

    /** A heading with its level on the page, where the article's title is the first. */
    public record Title(int level, String words) {}

    public static Outline of(String markdown) {
        var reading = new Reading();
        Markup.parse(markdown).accept(reading);
        return new Outline(List.copyOf(reading.headings), reading.links, reading.refused, reading.pictures, reading.foreign,
                reading.html, reading.hasWords);
    }

    /** The first heading that leaves a level out. */
    public Optional<Title> skipped() {
        var before = 1;
        for (var heading : headings) {
            if (heading.level() > before + 1) return Optional.of(heading);
            before = heading.level();
        }
        return Optional.empty();
    }

    private static final class Reading extends AbstractVisitor {

        private final List<Title> headings = new ArrayList<>();
        private final Set<String> links = new LinkedHashSet<>();
        private final Set<String> refused = new LinkedHashSet<>();
        private final Set<PictureId> pictures = new LinkedHashSet<>();
        private final Set<String> foreign = new LinkedHashSet<>();
        private int html;
        private boolean hasWords;

        @Override
        public void visit(Heading heading) {
            headings.add(new Title(Markup.level(heading), words(heading)));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            var to = link.getDestination();
            if (Markup.leads(to)) links.add(to);
            else
                refused.add(to.isBlank() ? words(link) : to);
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            var picture = Markup.picture(image);
            if (picture == null) foreign.add(image.getDestination());
            else
                pictures.add(picture);
        }

        @Override
        public void visit(Text text) {
            hasWords |= !text.getLiteral().isBlank();
        }

        @Override
        public void visit(Code code) {
            hasWords = true;
        }

        @Override
        public void visit(FencedCodeBlock code) {
            hasWords = true;
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            hasWords = true;
        }

        @Override
        public void visit(HtmlInline inline) {
            if (!Markup.isBreak(inline)) html++;
        }

        private static String words(Node node) {
            var words = new StringBuilder();
            node.accept(new AbstractVisitor() {

                @Override
                public void visit(Text text) {
                    words.append(text.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    words.append(code.getLiteral());
                }
            });
            return words.toString();
        }
    }
}
