package org.tandem.demo;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.benefit.Declaring;
import org.tandem.installation.CannotStart;
import org.tandem.installation.DataDirectory;
import org.tandem.programme.Founding;
import org.tandem.shared.Actor;
import org.tandem.shared.Language;
import org.tandem.shared.Translated;

/** Tells the demo's two stories on the first start, before the first visitor is let in, and lists the sign-ins at every start. */
@Component
@Profile("demo")
class Telling implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** Far above all that the register has given out. */
    private static final String SAMPLE_KRS = "9900000015";

    private record SignIn(String role, String email, String password) {}

    private final Cast cast;
    private final Founding founding;
    private final Declaring declaring;
    private final SpringStory spring;
    private final CurrentStory current;
    private final StoryTime time;
    private final JdbcClient jdbc;
    private final String address;
    private volatile boolean running;

    /** @throws CannotStart for a story that was cut short, which can only be told anew in an empty database */
    Telling(Cast cast, Founding founding, Declaring declaring, SpringStory spring, CurrentStory current, StoryTime time,
            JdbcClient jdbc,
            DataDirectory data, Environment settings) {
        this.cast = cast;
        this.founding = founding;
        this.declaring = declaring;
        this.spring = spring;
        this.current = current;
        this.time = time;
        this.jdbc = jdbc;
        this.address = settings.getProperty("tandem.address", "");
        if (!isTold().orElse(true))
            throw new CannotStart("The demo was stopped during its first start and is incomplete: %s, and start again."
                    .formatted(settings.getProperty("spring.datasource.url", "").isBlank()
                            ? "delete its data directory " + data.path()
                            : "empty the database that spring.datasource.url names"));
    }

    private Optional<Boolean> isTold() {
        return jdbc.sql("select told is not null from demo_story").query(Boolean.class).optional();
    }

    @Override
    public void start() {
        if (begin()) tell();
        running = true;
    }

    /** The last lines of the log. */
    @EventListener(ApplicationReadyEvent.class)
    void listSignIns() {
        jdbc.sql("select role, email, password from demo_sign_in order by role").query(SignIn.class).list()
                .forEach(it -> LOG.info("Sign in as {}: {} with the password {}", it.role(), it.email(), it.password()));
        LOG.info("Tandem is ready: {}", address);
    }

    /** Says whether the story is still to be told. */
    private boolean begin() {
        var told = isTold();
        if (told.isEmpty()) jdbc.sql("insert into demo_story (id, begun) values (1, ?)").param(now()).update();
        return told.isEmpty();
    }

    private void tell() {
        var today = LocalDate.now(Clock.systemUTC().withZone(ZoneId.of("Europe/Warsaw")));
        try {
            time.goTo(LocalDate.of(2008, 9, 1));
            var person = signIn("coordinator");
            var visitors = new Visitors(signIn("company"), signIn("member"), signIn("social"), signIn("expert"),
                    signIn("newcomer"), signIn("editor"));
            spring.tell(person, visitors);
            time.goTo(today.minusDays(80));
            var house = founding.house(person, "Dom Przykładowy", List.of(Language.values()), ZoneId.of("Europe/Warsaw"));
            var coordinator = cast.coordinator(person, house);
            var initiative = founding.initiative(coordinator, house, new Translated("Dwa koła", "Zwei Räder", "Two wheels"),
                    null);
            declaring.declare(coordinator, SAMPLE_KRS, true, 0);
            cast.expert(visitors.expert(), house);
            cast.editor(visitors.editor(), house);
            current.tell(coordinator, initiative, visitors, address("newcomer"), today);
        } finally {
            time.comeBack();
        }
        jdbc.sql("update demo_story set told = ?").param(now()).update();
    }

    private static String address(String role) {
        return role + "@tandem.example";
    }

    private Actor signIn(String role) {
        var email = address(role);
        var password = new SecureRandom().ints(14, 0, LETTERS.length()).mapToObj(it -> String.valueOf(LETTERS.charAt(it)))
                .collect(Collectors.joining());
        jdbc.sql("insert into demo_sign_in (role, name, email, password) values (?, ?, ?, ?)").params(role, role, email, password)
                .update();
        return cast.person(Language.PL, email, password);
    }

    private Timestamp now() {
        return Timestamp.from(time.instant());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts late. */
    @Override
    public int getPhase() {
        return 0;
    }
}
