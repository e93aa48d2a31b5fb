package org.tandem.article.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What was pasted, put into what Markdown has: paragraphs with words, tight lists, and tables with a head whose cells have lines. */
final class Shape {

    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
            "blockquote", "pre",
            "table", "thead", "tbody", "tfoot", "tr", "td", "th", "hr", "dl", "dt", "dd", "section", "article", "center", "body");
    private static final String ANY_BLOCK = String.join(",", BLOCKS);

    private Shape() {}

    /** The title is the first heading of a page; and a link without an address is but words. */
    static void settle(Document document) {
        document.select("h1").forEach(it -> it.tagName("h2"));
        document.select("b").forEach(it -> it.tagName("strong"));
        document.select("i").forEach(it -> it.tagName("em"));
        document.select("a:not([href]), span, font, o|p").forEach(Element::unwrap);
        document.nodeStream(TextNode.class).toList().forEach(Shape::inOneLine);
        bare(document.body());
        document.select("div, dt, dd, center").stream().filter(Shape::holdsWords).forEach(it -> it.tagName("p"));
        document.select("caption").forEach(it -> moveBefore(it.closest("table"), it));
        document.select("br").stream().filter(it -> isBlock(before(it)) || isBlock(after(it))).forEach(Node::remove);
        partMarked(document);
        document.select("td, th").forEach(Shape::lines);
        document.select("table").forEach(Shape::head);
        document.select("p").forEach(Shape::part);
        document.select("br").forEach(Shape::dropIdle);
        document.select(ANY_BLOCK).reversed().stream().filter(Shape::isEmpty).forEach(Node::remove);
        document.select("li").forEach(Shape::tight);
    }

    /** A source's lines end where it liked; a text's lines mean something. */
    private static void inOneLine(TextNode words) {
        if (words.parent() instanceof Element parent && parent.closest("pre") != null) return;
        words.text(words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
    }

    /** Words that stand in nothing stand in a paragraph. */
    private static void bare(Element body) {
        Element paragraph = null;
        for (var node : List.copyOf(body.childNodes())) {
            if (isEdge(node)) paragraph = null;
            else {
                if (paragraph == null) node.before(paragraph = new Element("p"));
                paragraph.appendChild(node);
            }
        }
    }

    private static boolean holdsWords(Element element) {
        return element.children().stream().noneMatch(it -> BLOCKS.contains(it.tagName()));
    }

    private static void moveBefore(@Nullable Element table, Element caption) {
        if (table != null) table.before(caption.tagName("p"));
    }

    /** A line ends in its block, never within marked words: the mark ends and begins anew, as Markdown would have it. */
    private static void partMarked(Element within) {
        within.getAllElements().reversed().stream()
                .filter(it -> !isBlock(it) && it.childNodes().stream().anyMatch(Shape::isBreak) && it.closest("pre") == null)
                .forEach(Shape::partAtBreaks);
    }

    private static void partAtBreaks(Element marked) {
        var parts = new ArrayList<Element>();
        for (var node : List.copyOf(marked.childNodes())) {
            if (isBreak(node)) parts.add((Element) node);
            else {
                if (parts.isEmpty() || isBreak(parts.getLast())) parts.add(marked.shallowClone());
                parts.getLast().appendChild(node);
            }
        }
        marked.empty().appendChildren(parts).unwrap();
        parts.stream().filter(it -> !isBreak(it) && !it.hasText()).forEach(Element::unwrap);
    }

    /** A cell of Markdown has one paragraph, and lines in it. */
    private static void lines(Element cell) {
        cell.select("li").forEach(it -> it.prependText("• "));
        for (var block : cell.select(ANY_BLOCK)) {
            if (block == cell) continue;
            block.before(new Element("br"));
            block.after(new Element("br"));
            block.unwrap();
        }
        partMarked(cell);
        cell.select("br").forEach(it -> {
            if (before(it) == null || isBreak(before(it)) || after(it) == null) it.remove();
        });
        cell.select("br").stream().filter(it -> after(it) == null).forEach(Node::remove);
    }

    /** A table without a head has its first row as one: Markdown knows no other. */
    private static void head(Element table) {
        var first = table.selectFirst("tr");
        if (first == null || table.selectFirst("thead") != null) return;
        first.select("td").forEach(it -> it.tagName("th"));
        var head = new Element("thead");
        head.appendChild(first);
        table.prependChild(head);
    }

    /** Two breaks, one after the other, part paragraphs. */
    private static void part(Element paragraph) {
        var parts = new ArrayList<Element>(List.of(new Element("p")));
        for (var node : List.copyOf(paragraph.childNodes())) {
            if (isBreak(node) && isBreak(after(node))) parts.add(new Element("p"));
            else
                parts.getLast().appendChild(node);
        }
        paragraph.appendChildren(parts).unwrap();
    }

    /** For an editor that has paragraphs and no lines in them: each line as a paragraph. */
    static void apart(Document document) {
        for (var holder : document.select("p:has(> br), td:has(> br), th:has(> br), li:has(> br)")) {
            var lines = new ArrayList<Element>(List.of(new Element("p")));
            for (var node : List.copyOf(holder.childNodes())) {
                if (isBreak(node)) lines.add(new Element("p"));
                else if (isEdge(node)) lines.add((Element) node);
                else
                    lines.getLast().appendChild(node);
            }
            holder.empty().appendChildren(lines);
            if (holder.tagName().equals("p")) holder.unwrap();
        }
    }

    /** What stands at an edge of a block breaks nothing. */
    private static void dropIdle(Element br) {
        if (isEdge(before(br)) || isEdge(after(br))) br.remove();
    }

    private static boolean isEdge(@Nullable Node beside) {
        return beside == null || isBlock(beside);
    }

    private static boolean isBlock(@Nullable Node node) {
        return node instanceof Element element && BLOCKS.contains(element.tagName());
    }

    private static boolean isBreak(@Nullable Node node) {
        return node instanceof Element element && element.tagName().equals("br");
    }

    private static boolean isEmpty(Element block) {
        return !Set.of("td", "th", "tr", "hr", "body").contains(block.tagName())
                && block.text().replace('\u00a0', ' ').isBlank() && block.select("hr, td, th").isEmpty();
    }

    private static void tight(Element item) {
        var paragraphs = item.select("> p");
        if (paragraphs.size() == 1) paragraphs.unwrap();
    }

    private static @Nullable Node before(Node node) {
        var before = node.previousSibling();
        while (before instanceof TextNode words && words.isBlank())
            before = before.previousSibling();
        return before;
    }

    private static @Nullable Node after(Node node) {
        var after = node.nextSibling();
        while (after instanceof TextNode words && words.isBlank())
            after = after.nextSibling();
        return after;
    }
}
