package org.tandem.article.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Lists as a word processor writes them: paragraphs, each with its sign or its number as words before its own. */
final class WordLists {

    private static final Pattern LEVEL = Pattern.compile("mso-list:[^;]*\\blevel(\\d)");
    private static final Pattern SIGN = Pattern
            .compile("[\\s\\u00a0]*([·•▪■◦○‣§Øüo–-]|\\d{1,3}[.)]|[a-zA-Z][.)]|[ivxIVX]{1,5}[.)])[\\s\\u00a0]+");
    /** Where no level is named: only what no sentence begins with. */
    private static final Pattern CLEAR_SIGN = Pattern.compile("[\\s\\u00a0]*([·•▪■◦○‣]|\\d{1,3}[.)])[\\s\\u00a0]+");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]");

    /** @param level 1 for the outermost */
    private record Item(Element paragraph, int level, String sign) {

        String list() {
            return NUMBER.matcher(sign).matches() ? "ol" : "ul";
        }
    }

    private WordLists() {}

    /** Makes them lists of the page's own. */
    static void build(Document document) {
        var run = new ArrayList<Item>();
        for (var paragraph : document.select("p, div[class^=MsoList]")) {
            var item = item(paragraph);
            if (item == null) continue;
            if (!run.isEmpty() && run.getLast().paragraph().nextElementSibling() != paragraph) build(run);
            run.add(item);
        }
        build(run);
    }

    private static @Nullable Item item(Element paragraph) {
        var style = LEVEL.matcher(paragraph.attr("style").toLowerCase(Locale.ROOT));
        var level = style.find() ? Integer.parseInt(style.group(1)) : 0;
        if (level == 0 && !paragraph.className().startsWith("MsoList")) return null;
        var sign = sign(paragraph, level == 0 ? CLEAR_SIGN : SIGN);
        return level == 0 && sign.isEmpty() ? null : new Item(paragraph, Math.max(1, level), sign);
    }

    /** Takes it out of the words. */
    private static String sign(Element paragraph, Pattern signs) {
        var marked = paragraph.selectFirst("[style~=(?i)mso-list:\\s*ignore]");
        if (marked != null) {
            marked.remove();
            return marked.text().replace('\u00a0', ' ').strip();
        }
        var sign = signs.matcher(paragraph.wholeText());
        if (!sign.lookingAt()) return "";
        cut(paragraph, sign.end());
        return sign.group(1);
    }

    private static void cut(Element paragraph, int letters) {
        var left = letters;
        for (var words : paragraph.nodeStream(TextNode.class).toList()) {
            var here = Math.min(left, words.getWholeText().length());
            words.text(words.getWholeText().substring(here));
            left -= here;
        }
    }

    private static void build(List<Item> run) {
        var open = new ArrayDeque<Element>();
        for (var item : run) {
            var level = Math.min(item.level(), open.size() + 1);
            while (open.size() > level)
                open.pop();
            if (open.size() == level && !open.element().tagName().equals(item.list())) open.pop();
            if (open.size() < level) open.push(begun(item, open));
            var words = new Element("li");
            words.attributes().addAll(item.paragraph().attributes());
            words.appendChildren(List.copyOf(item.paragraph().childNodes()));
            open.element().appendChild(words);
        }
        run.forEach(it -> it.paragraph().remove());
        run.clear();
    }

    /** A new list before the item's paragraph, or in the item above it. */
    private static Element begun(Item item, Deque<Element> open) {
        var list = new Element(item.list());
        var number = item.sign().replaceAll("\\D", "");
        if (!number.isEmpty() && !number.equals("1")) list.attr("start", number);
        if (open.isEmpty()) item.paragraph().before(list);
        else
            open.element().children().getLast().appendChild(list);
        return list;
    }
}
