package org.tandem.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tandem.gathering.GatheringId;
import org.tandem.registration.Inquiry;
import org.tandem.registration.Question;
import org.tandem.registration.QuestionId;
import org.tandem.registration.Registering;
import org.tandem.registration.SettingQuestions;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** Made-up people who come to the gatherings of the made-up edition: to one with room for more, and to one that is full. */
@Component
@Profile("demo")
class CurrentRegistrations {

    private static final Translated NONE = new Translated(null, null, null);

    private final Registering registering;
    private final SettingQuestions setting;

    CurrentRegistrations(Registering registering, SettingQuestions setting) {
        this.registering = registering;
        this.setting = setting;
    }

    /** Some with colleagues, and each answers what the house asks. */
    void some(Actor coordinator, GatheringId gathering) {
        var train = setting.add(coordinator, gathering, new Question(Question.Kind.YES_NO, false,
                new Translated("Czy przyjedziesz pociągiem?", "Kommen Sie mit dem Zug?", "Do you come by train?"), NONE));
        var lunch = setting.add(coordinator, gathering, new Question(Question.Kind.CHOICE, true,
                new Translated("Co zjesz w przerwie?", "Was essen Sie in der Pause?", "What will you eat in the break?"),
                new Translated("Zupa\nKanapka\nNic", "Suppe\nBrot\nNichts", "Soup\nA sandwich\nNothing")));
        for (int i = 0; i < 14; i++) {
            Map<QuestionId, String> answers = i % 3 == 0
                    ? Map.of(lunch, "1")
                    : Map.of(lunch, String.valueOf(i % 3 + 1), train, i % 2 == 0 ? "YES" : "NO");
            come(coordinator, gathering, i, 1 + i % 4 / 2, answers);
        }
    }

    /** More than there are places. */
    void many(Actor coordinator, GatheringId gathering) {
        for (int i = 20; i < 30; i++) come(coordinator, gathering, i, i == 24 ? 3 : 1, Map.of());
    }

    private void come(Actor coordinator, GatheringId gathering, int number, int people, Map<QuestionId, String> answers) {
        var names = new ArrayList<String>();
        for (int i = 0; i < people; i++) names.add("Osoba przykładowa " + (number * 3 + i + 1));
        registering.enter(coordinator, gathering,
                new Inquiry("gosc" + number + "@tandem.example", Language.PL, List.copyOf(names),
                        number % 3 == 2 ? null : CurrentNames.SOCIAL.get(number), answers));
    }
}
