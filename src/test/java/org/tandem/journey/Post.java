package org.tandem.journey;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server that the program sends to, and the letters that have come there. */
class Post {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Post(JavaMailSenderImpl sender) {
        server.start();
        sender.setPort(server.getSmtp().getPort());
    }

    @PreDestroy
    void stop() {
        server.stop();
    }

    /** Where the link in the letter leads, from the first slash on: the program of a test stands at another address. */
    String link(String address, String subject) {
        return text(awaited(address, subject)).lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow()
                .replaceFirst("^https?://[^/]+", "").strip();
    }

    /** What one of the letter's headers says, once it has come. */
    String header(String address, String subject, String name) throws MessagingException {
        return String.join(", ", awaited(address, subject).getHeader(name));
    }

    private MimeMessage awaited(String address, String subject) {
        return Awaitility.await("mail to " + address + ": " + subject).atMost(LONGEST)
                .until(() -> letter(address, subject), Optional::isPresent).orElseThrow();
    }

    private Optional<MimeMessage> letter(String address, String subject) {
        return Stream.of(server.getReceivedMessages()).filter(it -> isTo(it, address) && subject(it).equals(subject))
                .reduce((_, later) -> later);
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return Arrays.stream(letter.getRecipients(RecipientType.TO)).anyMatch(it -> it.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            return String.valueOf(letter.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
