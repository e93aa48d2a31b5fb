package org.tandem.article.markup;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
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
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private static final UrlSanitizer PROTOCOLS = new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel"));

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

    private static String html(Node document, Map<PictureId, ShownPicture> shown, Language language) {
        return Purity.of(renderer(shown, language).render(document));
    }

    /** How many of the pictures that a text refers to cannot be shown. */
    public int missing(Set<PictureId> pictures) {
        return pictures.size() - library.shown(pictures).size();
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

    private static HtmlRenderer renderer(Map<PictureId, ShownPicture> shown, Language language) {
        return HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true)
                .urlSanitizer(PROTOCOLS)
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
