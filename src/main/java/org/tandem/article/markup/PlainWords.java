package org.tandem.article.markup;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a text without its signs: each heading, paragraph, item and cell on a line of its own, and nothing of pictures. */
public final class PlainWords {

    private PlainWords() {}

    public static String of(String markdown) {
        var reading = new Reading();
        Markup.parse(markdown).accept(reading);
        return reading.words.toString().strip();
    }

    private static final class Reading extends AbstractVisitor {

        private final StringBuilder words = new StringBuilder();

        @Override
        public void visit(Heading heading) {
            line(heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            line(paragraph);
        }

        /** Of tables; what is struck out is words like any other. */
        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) line(node);
            else
                visitChildren(node);
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            words.append(code.getLiteral()).append('\n');
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            words.append(code.getLiteral()).append('\n');
        }

        /** Our editor writes such a break into cells; any other piece of HTML is shown as it was typed. */
        @Override
        public void visit(HtmlInline piece) {
            words.append(Markup.isBreak(piece) ? " " : piece.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            words.append(' ');
        }

        @Override
        public void visit(HardLineBreak end) {
            words.append(' ');
        }

        @Override
        public void visit(Image image) {
            // what it shows is told by the library, not here
        }

        private void line(Node node) {
            visitChildren(node);
            words.append('\n');
        }
    }
}
