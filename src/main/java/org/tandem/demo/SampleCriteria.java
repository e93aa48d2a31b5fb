package org.tandem.demo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.participation.CriterionWords;
import org.tandem.participation.ParticipationId;
import org.tandem.participation.Qualifying;
import org.tandem.participation.SettingCriteria;
import org.tandem.programme.EditionId;
import org.tandem.programme.Side;
import org.tandem.shared.Actor;
import org.tandem.shared.Translated;

/** What a house may ask of those who apply: made up, and flagged so, for no source names the criteria of any edition. */
@Component
@Profile("demo")
class SampleCriteria {

    private static final Translated NO_HELP = new Translated(null, null, null);

    private static final List<CriterionWords> ALL = List.of(
            new CriterionWords(null,
                    new Translated("Działa od co najmniej roku", "Besteht seit mindestens einem Jahr",
                            "Has existed for at least a year"),
                    new Translated("Data wpisu do rejestru", "Tag der Eintragung im Register",
                            "The day of its entry in the register")),
            new CriterionWords(null,
                    new Translated("Wyznaczyła osobę do rozmów", "Hat jemanden für die Gespräche benannt",
                            "Has named somebody for the talks"),
                    NO_HELP),
            new CriterionWords(Side.SOCIAL,
                    new Translated("Umie powiedzieć, czego potrzebuje", "Kann sagen, was sie braucht", "Can say what it needs"),
                    new Translated("Potrzeby w profilu", "Der Bedarf im Profil", "The needs in its profile")),
            new CriterionWords(Side.BUSINESS,
                    new Translated("Kierownictwo zgadza się na udział", "Die Leitung ist mit der Teilnahme einverstanden",
                            "Its management agrees to take part"),
                    NO_HELP));

    private record Asked(UUID id, @Nullable Side side) {}

    private final SettingCriteria setting;
    private final Qualifying qualifying;
    private List<Asked> asked = List.of();

    SampleCriteria(SettingCriteria setting, Qualifying qualifying) {
        this.setting = setting;
        this.qualifying = qualifying;
    }

    void ask(Actor coordinator, EditionId edition) {
        asked = ALL.stream().map(words -> new Asked(setting.add(coordinator, edition, words, true), words.side())).toList();
    }

    /** @param unanswered so many, from the last one on, that nobody has looked at yet */
    void weigh(Actor coordinator, ParticipationId participation, Side side, int unanswered, boolean met) {
        var theirs = ofSide(side).toList();
        for (int i = 0; i < theirs.size() - unanswered; i++)
            qualifying.weigh(coordinator, participation, theirs.get(i).id(), met || i > 0);
    }

    private Stream<Asked> ofSide(Side side) {
        return asked.stream().filter(it -> it.side() == null || it.side() == side);
    }
}
