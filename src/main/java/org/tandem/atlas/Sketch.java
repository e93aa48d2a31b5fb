package org.tandem.atlas;

import java.util.Locale;

import org.springframework.stereotype.Component;
import org.tandem.shared.NotFound;

/** The whole map, small, as a picture of its own: it carries its colours, for a picture in a page hears of none of the page's. */
@Component
class Sketch {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;

    /** The colours of the page by role, as the stylesheet's tokens have them. */
    enum Ground {

        LIGHT("#fbf8f2", "#fffefb", "#d8d4cb", "#5a6170", "#8f5a0b", "#0b665c", "#2f4a8f", "#ffffff"), DARK("#12151b", "#1c2027",
                "#414753", "#b4b9c3", "#e8b968", "#6fcfc0", "#a5b8f2", "#12151b");

        private final String sea;
        private final String land;
        private final String line;
        private final String ink;
        private final String business;
        private final String social;
        private final String accent;
        private final String word;

        Ground(String sea, String land, String line, String ink, String business, String social, String accent, String word) {
            this.sea = sea;
            this.land = land;
            this.line = line;
            this.ink = ink;
            this.business = business;
            this.social = social;
            this.accent = accent;
            this.word = word;
        }

        static Ground of(String code) {
            return switch (code) {
                case "light" -> LIGHT;
                case "dark" -> DARK;
                default -> throw new NotFound(code);
            };
        }

        private String of(Cluster cluster) {
            return switch (cluster.look()) {
                case "business" -> business;
                case "social" -> social;
                default -> accent;
            };
        }
    }

    private final PublicItems items;

    Sketch(PublicItems items) {
        this.items = items;
    }

    String on(Ground ground) {
        var places = items.found(MapFilter.ALL).places();
        var view = View.around(places.stream().map(it -> it.spot().at()).toList(), WIDTH, HEIGHT);
        var drawing = Drawing.of(places, view, WIDTH, HEIGHT, places.stream().anyMatch(it -> it.spot().isAbroad()));
        var svg = new StringBuilder();
        add(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">", WIDTH, HEIGHT,
                WIDTH, HEIGHT);
        add(svg, "<path fill=\"%s\" d=\"M0 0h%dv%dh-%dz\"/>", ground.sea, WIDTH, HEIGHT, WIDTH);
        add(svg, "<g fill=\"%s\" stroke=\"%s\" stroke-linejoin=\"round\">", ground.land, ground.line);
        for (var shape : drawing.shapes())
            if (drawing.isFar() || !shape.level().equals("voivodeships")) add(svg, "<path d=\"%s\"/>", shape.path());
        svg.append("</g>");
        for (var cluster : drawing.marks().clusters()) pin(svg, cluster, ground);
        add(svg, "<g fill=\"%s\" font-family=\"system-ui,sans-serif\" font-size=\"14\" text-anchor=\"middle\">", ground.ink);
        for (var name : drawing.marks().names()) add(svg, "<text x=\"%d\" y=\"%d\">%s</text>", name.x(), name.y(), name.name());
        return svg.append("</g></svg>").toString();
    }

    private static void pin(StringBuilder svg, Cluster it, Ground ground) {
        add(svg, "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>", it.x(), it.y(), it.radius(), ground.of(it));
        if (!it.isOne())
            add(svg, "<text x=\"%d\" y=\"%d\" fill=\"%s\" font-family=\"system-ui,sans-serif\" font-size=\"15\" font-weight=\"700\" text-anchor=\"middle\">%d</text>",
                    it.x(), it.y() + 5, ground.word, it.number());
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
