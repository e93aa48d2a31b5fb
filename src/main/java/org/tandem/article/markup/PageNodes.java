package org.tandem.article.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;
import org.tandem.picture.PictureId;
import org.tandem.picture.ShownPicture;
import org.tandem.shared.Language;

/** The nodes that a page draws in its own way: headings below its title, and pictures, which it knows by their ids alone. */
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
        return Set.of(Heading.class, Image.class, Paragraph.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> element("h" + Markup.level(heading), heading);
            case Image image -> picture(image);
            case Paragraph paragraph when isFigure(paragraph) -> figure((Image) paragraph.getFirstChild());
            case Paragraph paragraph when isTight(paragraph) -> children(paragraph);
            default -> element("p", node);
        }
    }

    private void element(String tag, Node node) {
        html.line();
        html.tag(tag);
        children(node);
        html.tag("/" + tag);
        html.line();
    }

    /** A picture that stands alone, with whoever made it. */
    private void figure(Image image) {
        var shown = shown(image);
        if (shown == null) return;
        html.line();
        html.tag("figure");
        picture(image);
        if (shown.author() != null) {
            html.tag("figcaption");
            html.text(shown.author());
            html.tag("/figcaption");
        }
        html.tag("/figure");
        html.line();
    }

    /** What the text says in place of the picture's own words is what it means here. */
    private void picture(Image image) {
        var shown = shown(image);
        if (shown == null) return;
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

    private static boolean isFigure(Paragraph paragraph) {
        var only = paragraph.getFirstChild();
        return only instanceof Image && only.getNext() == null;
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
