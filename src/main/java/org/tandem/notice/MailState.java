package org.tandem.notice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** How the mail is doing, for the desk. */
@Component
public class MailState {

    private final JdbcClient jdbc;
    private final boolean sends;

    MailState(JdbcClient jdbc, ObjectProvider<JavaMailSender> sender, Environment settings) {
        this.jdbc = jdbc;
        this.sends = settings.acceptsProfiles(Profiles.of("demo")) || sender.getIfAvailable() != null;
    }

    /** How many mails wait because no mail server is named; 0 where one is, and in a demo. */
    public int waiting() {
        return sends ? 0 : count("WAITING");
    }

    /** How many mails perhaps went out and perhaps not, and are not sent again. */
    public int unclear() {
        return count("UNCLEAR");
    }

    public int failed() {
        return count("FAILED");
    }

    private int count(String state) {
        return jdbc.sql("select count(*) from mail where state = ?").param(state).query(Integer.class).single();
    }
}
