package org.tandem.article.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandem.picture.PictureId;
import org.tandem.picture.ShownPicture;
import org.tandem.shared.HouseId;
import org.tandem.shared.Language;

/** Draws Markdown as HTML: headings from the second level on, tables, pictures from the house's library, and no HTML of one's own. */
@Component
public class Markup {

    private static final String PICTURE = "picture:";
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create());
    /** Nothing of HTML is drawn but the ends of lines, so nothing is read as a block of it. */
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).enabledBlockTypes(Set.of(Heading.class,
            ListBlock.class, BlockQuote.class, FencedCodeBlock.class, IndentedCodeBlock.class, ThematicBreak.class)).build();
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
    /** Elsewhere, or a path of this site: no other scheme, however it is written. */
    private static final Pattern ADDRESS = Pattern.compile("(?is)(https?|mailto|tel):.+|[^:/?#]+|[^:/?#]*[/?#].*");

    private static final int KEPT_CHARACTERS = 4 << 20;

    /** All that a text drawn for the public depends on. */
    private record Source(String markdown, Language language, Map<PictureId, ShownPicture> shown) {}

    private final ShownPicture.Query library;
    private final Cache<Source, String> drawn = Caffeine.newBuilder().maximumWeight(KEPT_CHARACTERS)
            .weigher((Source source, String html) -> source.markdown().length() + html.length()).build();

    Markup(ShownPicture.Query library) {
        this.library = library;
    }

    /**
     * @param language which the pictures' alternative texts are told in
     * @param own the pictures that the text may show: those of its own house
     */
    public String html(String markdown, Language language, Set<PictureId> own) {
        return drawn.get(new Source(markdown, language, library.shown(own)),
                it -> html(parse(it.markdown()), it.shown(), it.language()));
    }

    /** For a house's own preview: with the pictures that nobody else may see yet, too. */
    public String preview(String markdown, Language language, HouseId house) {
        var document = parse(markdown);
        return html(document, library.kept(house, pictures(document)), language);
    }

    /** The same beside a form: its links lead nowhere, so that nobody leaves what she types. */
    public String beside(String markdown, Language language, HouseId house) {
        var body = Jsoup.parseBodyFragment(preview(markdown, language, house));
        body.outputSettings().prettyPrint(false);
        body.select("a").removeAttr("href").removeAttr("rel");
        return body.body().html();
    }

    static String html(Node document, Map<PictureId, ShownPicture> shown, Language language) {
        return Purity.of(renderer(shown, language).render(document));
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    private static Set<PictureId> pictures(Node document) {
        var found = new HashSet<PictureId>();
        document.accept(new AbstractVisitor() {

            @Override
            public void visit(Image image) {
                var picture = picture(image);
                if (picture != null) found.add(picture);
            }
        });
        return found;
    }

    static @Nullable PictureId picture(Image image) {
        var to = image.getDestination();
        try {
            return to.startsWith(PICTURE) ? new PictureId(UUID.fromString(to.substring(PICTURE.length()))) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether a link may lead there. */
    static boolean leads(String destination) {
        return ADDRESS.matcher(destination).matches();
    }

    /** The end of a line as our editor writes it in a table's cell, where Markdown has none. */
    static boolean isBreak(HtmlInline piece) {
        return BREAK.matcher(piece.getLiteral()).matches();
    }

    private static HtmlRenderer renderer(Map<PictureId, ShownPicture> shown, Language language) {
        // whoever ends a line, in either of our editors, sees it end: a space instead would lose what she meant
        return HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true).softbreak("<br>")
                .attributeProviderFactory(_ -> Markup::attributes)
                .nodeRendererFactory(context -> new PageNodes(context, shown, language)).build();
    }

    /** What the renderer writes in a way that HTML has given up, or that says too little. */
    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableCell cell) {
            attributes.remove("align");
            if (cell.getAlignment() != null) attributes.put("class", "at-" + switch (cell.getAlignment()) {
                case LEFT -> "start";
                case CENTER -> "center";
                case RIGHT -> "end";
            });
            if (cell.isHeader()) attributes.put("scope", "col");
        } else if (node instanceof Link link && link.getDestination().contains("://")) {
            attributes.put("rel", "noopener");
        }
    }

    /** The level on the page, whose first heading is the title. */
    static int level(Heading heading) {
        return Math.max(2, heading.getLevel());
    }
}
