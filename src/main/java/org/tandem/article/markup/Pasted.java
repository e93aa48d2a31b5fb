package org.tandem.article.markup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.tandem.shared.BrokenRule;

/**
 * What comes from a word processor or another page: cleaned, as Markdown, with what was taken out.
 *
 * @param html the same, for an editor that shows what it will look like
 */
public record Pasted(String markdown, String html, Map<Loss, Integer> losses) {

    /** What is taken out of pasted text, and counted. */
    public enum Loss {
        SCRIPT, STYLE, SCRIPT_LINK, PICTURE, FRAME, FORM
    }

    public static final int LONGEST = 2_000_000;

    private static final String SCRIPTED = "(?is)[\\s\\u0000-\\u0020]*(javascript|vbscript|data)[\\s\\u0000-\\u0020]*:.*";

    /** Stands for the end of a line in a table's cell, which the converter would make a space. */
    private static final String LINE = "\ue000";

    private static final FlexmarkHtmlConverter CONVERTER = FlexmarkHtmlConverter.builder(new MutableDataSet()
            .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
            .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
            .set(FlexmarkHtmlConverter.OUTPUT_UNKNOWN_TAGS, false)
            .set(FlexmarkHtmlConverter.BR_AS_PARA_BREAKS, false)
            .set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)).build();

    /** @throws BrokenRule {@code article.paste.too-long} */
    public static Pasted of(String html) {
        if (html.length() > LONGEST) throw new BrokenRule("article.paste.too-long", LONGEST / 1_000_000);
        var document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        var losses = new EnumMap<Loss, Integer>(Loss.class);
        takeOut(document, losses);
        Shape.settle(document);
        return new Pasted(markdown(document.clone()), html(document), losses);
    }

    private static String markdown(Document document) {
        document.select("td br, th br").forEach(it -> it.replaceWith(new TextNode(LINE)));
        return CONVERTER.convert(Purity.of(document.body().html())).strip().replace(LINE, "<br>");
    }

    private static String html(Document document) {
        Shape.apart(document);
        return Purity.of(document.body().html());
    }

    public boolean isUntouched() {
        return losses.isEmpty();
    }

    private static void takeOut(Document document, Map<Loss, Integer> losses) {
        takeOut(document, "script, noscript, template", Loss.SCRIPT, losses);
        takeOut(document, "style, link, meta[http-equiv]", Loss.STYLE, losses);
        takeOut(document, "iframe, frame, object, embed, video, audio, applet", Loss.FRAME, losses);
        takeOut(document, "img, svg, picture, math, canvas, v|imagedata", Loss.PICTURE, losses);
        takeOut(document, "input, button, select, textarea", Loss.FORM, losses);
        comments(document).forEach(Node::remove);
        WordLists.build(document);
        for (var element : document.getAllElements()) takeAttributes(element, losses);
    }

    private static void takeOut(Document document, String which, Loss loss, Map<Loss, Integer> losses) {
        for (var element : document.select(which)) {
            count(losses, loss);
            element.remove();
        }
    }

    private static void takeAttributes(Element element, Map<Loss, Integer> losses) {
        for (var attribute : element.attributes().asList()) {
            var name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("style")) bold(element, attribute.getValue());
            if (name.equals("style") || name.equals("class")) count(losses, Loss.STYLE);
            if (name.startsWith("on")) count(losses, Loss.SCRIPT);
            if (name.equals("href") && attribute.getValue().matches(SCRIPTED)) count(losses, Loss.SCRIPT_LINK);
            if (name.equals("start")) continue;
            if (!name.equals("href") || attribute.getValue().matches(SCRIPTED)) element.removeAttr(attribute.getKey());
        }
    }

    /** Some word processors say by a style what an element would say. */
    private static void bold(Element element, String style) {
        var plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        if (!element.tagName().equals("span") && !element.tagName().equals("b")) return;
        if (plain.contains("font-weight:700") || plain.contains("font-weight:bold")) element.tagName("strong");
        else if (plain.contains("font-style:italic")) element.tagName("em");
        else if (plain.contains("font-weight:normal")) element.tagName("span");
    }

    private static List<Node> comments(Document document) {
        var comments = new ArrayList<Node>();
        NodeTraversor.traverse((node, _) -> {
            if (node instanceof Comment) comments.add(node);
        }, document);
        return comments;
    }

    private static void count(Map<Loss, Integer> losses, Loss loss) {
        losses.merge(loss, 1, Integer::sum);
    }
}
