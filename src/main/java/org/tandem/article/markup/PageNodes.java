package org.tandem.article.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;
import org.tandem.picture.PictureId;
import org.tandem.picture.ShownPicture;
import org.tandem.shared.Language;

/** The nodes that a page draws in its own way: headings below its title, lines, links, and pictures, which it knows by their ids. */
final class PageNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Map<PictureId, ShownPicture> shown;
    private final Language language;

    PageNodes(HtmlNodeRendererContext context, Map<PictureId, ShownPicture> shown, Language language) {
        this.context = context;
        this.html = context.getWriter();
        this.shown = shown;
        this.language = language;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Image.class, Paragraph.class, Link.class, HtmlInline.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> element("h" + Markup.level(heading), heading);
            case Image image -> inline(image);
            case Link link -> link(link);
            case HtmlInline piece when Markup.isBreak(piece) -> html.tag("br", Map.of(), true);
            case HtmlInline piece -> html.text(piece.getLiteral());
            case Paragraph paragraph -> paragraph(paragraph, isTight(paragraph));
            default -> children(node);
        }
    }

    private void element(String tag, Node node) {
        html.line();
        html.tag(tag);
        children(node);
        html.tag("/" + tag);
        html.line();
    }

    /**
     * A picture never shares a paragraph with words: it stands alone, with the name of whoever made it. Blanks that have no words
     * on both sides are not drawn.
     */
    private void paragraph(Paragraph paragraph, boolean tight) {
        var isOpen = false;
        var blanks = new ArrayList<Node>();
        for (var child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Image image) {
                blanks.clear();
                if (shown(image) == null) continue;
                if (isOpen) end(tight);
                isOpen = false;
                figure(image);
            } else if (isBlank(child)) blanks.add(child);
            else {
                if (!isOpen) begin(tight);
                else
                    blanks.forEach(context::render);
                isOpen = true;
                blanks.clear();
                context.render(child);
            }
        }
        if (isOpen) end(tight);
    }

    private void begin(boolean tight) {
        if (tight) return;
        html.line();
        html.tag("p");
    }

    private void end(boolean tight) {
        if (tight) return;
        html.tag("/p");
        html.line();
    }

    /** Nothing but the end of a line, or space. */
    private static boolean isBlank(Node node) {
        return switch (node) {
            case SoftLineBreak _,HardLineBreak _ -> true;
            case HtmlInline piece -> Markup.isBreak(piece);
            case Text text -> text.getLiteral().isBlank();
            default -> false;
        };
    }

    /** What leads nowhere a page may lead to is words: an empty address would lead to the page itself. */
    private void link(Link link) {
        if (!Markup.leads(link.getDestination())) {
            children(link);
            return;
        }
        var attributes = new LinkedHashMap<>(Map.of("href", context.encodeUrl(link.getDestination())));
        html.tag("a", context.extendAttributes(link, "a", attributes));
        children(link);
        html.tag("/a");
    }

    private void figure(Image image) {
        var shown = shown(image);
        if (shown == null) return;
        html.line();
        html.tag("figure");
        picture(image, shown);
        if (shown.author() != null) {
            html.tag("figcaption");
            html.text(shown.author());
            html.tag("/figcaption");
        }
        html.tag("/figure");
        html.line();
    }

    /** Where it cannot stand alone, as in a cell or a link, its author's name follows it. */
    private void inline(Image image) {
        var shown = shown(image);
        if (shown == null) return;
        picture(image, shown);
        if (shown.author() != null) html.text(" (" + shown.author() + ")");
    }

    /** What the text says in place of the picture's own words is what it means here. */
    private void picture(Image image, ShownPicture shown) {
        var said = image.getFirstChild() instanceof Text text ? text.getLiteral() : "";
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", shown.address());
        attributes.put("srcset", shown.addresses());
        attributes.put("sizes", "(min-width: 46rem) 44rem, 100vw");
        attributes.put("alt", said.isBlank() ? shown.alt().in(language) : said);
        attributes.put("width", Integer.toString(shown.shownWidth()));
        attributes.put("height", Integer.toString(shown.shownHeight()));
        attributes.put("loading", "lazy");
        html.tag("img", attributes, true);
    }

    private @Nullable ShownPicture shown(Image image) {
        var id = Markup.picture(image);
        return id == null ? null : shown.get(id);
    }

    /** As in a list without space between its items, where the renderer draws no paragraphs. */
    private static boolean isTight(Paragraph paragraph) {
        var parent = paragraph.getParent();
        return parent != null && parent.getParent() instanceof org.commonmark.node.ListBlock list && list.isTight();
    }

    private void children(Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) context.render(child);
    }
}
