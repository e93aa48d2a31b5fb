package org.tandem.gathering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tandem.gathering.AgendaItem.Kind;
import org.tandem.gathering.AgendaItem.Speaker;
import org.tandem.partnership.PartnershipId;
import org.tandem.screen.Typed;
import org.tandem.shared.BrokenRule;
import org.tandem.shared.Language;

/** An item of the agenda as a coordinator types it; speakers stand one on a line, a withdrawn one with a dash before it. */
final class AgendaForm {

    private final Typed typed;

    AgendaForm(Map<String, String> fields) {
        this.typed = Typed.with(fields);
    }

    static Typed of(AgendaItem item) {
        var values = new LinkedHashMap<String, Object>();
        values.put("kind", item.kind());
        for (var language : Language.values()) values.put("title-" + language.code(), item.title().exactly(language));
        values.put("minutes", item.minutes());
        values.put("partnership", item.partnership());
        values.put("speakers", item.speakers().stream().map(it -> (it.withdrawn() ? "-" : "") + it.name())
                .collect(Collectors.joining("\n")));
        return Typed.with(values);
    }

    Typed typed() {
        return typed;
    }

    Optional<AgendaItem> item() {
        var minutes = typed.text("minutes");
        if (!minutes.matches("[1-9]\\d{0,2}")) typed.complain("minutes", "agenda.minutes");
        var kind = typed.choice("kind", List.of(Kind.values()));
        if (typed.hasErrors() || kind.isEmpty()) return Optional.empty();
        try {
            var title = typed.translated("title");
            var partnership = typed.text("partnership").isEmpty() ? null : PartnershipId.of(typed.text("partnership"));
            return Optional.of(new AgendaItem(kind.get(), title, Integer.parseInt(minutes), partnership, speakers()));
        } catch (BrokenRule rule) {
            typed.complain(rule.code().equals("agenda.minutes") ? "minutes" : "title-pl", rule.code());
            return Optional.empty();
        }
    }

    private List<Speaker> speakers() {
        return typed.text("speakers").lines().map(String::strip).filter(line -> !line.replace("-", "").isBlank())
                .map(line -> line.startsWith("-") ? new Speaker(line.substring(1).strip(), true) : new Speaker(line, false))
                .toList();
    }
}
