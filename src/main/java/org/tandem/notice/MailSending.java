package org.tandem.notice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends what is due, never twice: claimed before it is sent, and sent again only where the mail server surely did not take it. */
@Component
class MailSending {

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);

    private final Mails mails;
    private final @Nullable JavaMailSender sender;
    private final String from;

    MailSending(Mails mails, ObjectProvider<JavaMailSender> sender, @Value("${tandem.mail-from:tandem@localhost}") String from) {
        this.mails = mails;
        this.sender = sender.getIfAvailable();
        this.from = from;
    }

    void sendDue() {
        mails.giveUpAbandoned();
        if (sender == null) return;
        for (var mail = mails.claim(); mail.isPresent(); mail = mails.claim()) send(sender, mail.get());
    }

    private void send(JavaMailSender server, Mails.Due mail) {
        try {
            var message = server.createMimeMessage();
            var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(mail.recipient());
            parts.setSubject(mail.subject());
            parts.setText(mail.body());
            if (mail.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            server.send(message);
            mails.sent(mail);
        } catch (MessagingException e) {
            mails.refused(mail);
        } catch (MailException e) {
            LOG.warn("Mail {} was not sent at attempt {}: {}", mail.id(), mail.attempts(),
                    NestedExceptionUtils.getMostSpecificCause(e).getClass().getName());
            LOG.debug("Mail server", e);
            settle(mail, e);
        }
    }

    private void settle(Mails.Due mail, MailException e) {
        var code = answer(e);
        if (e instanceof MailAuthenticationException || isUnreached(e) || code >= 400 && code < 500) mails.postponed(mail);
        else if (code >= 500) mails.refused(mail);
        else
            mails.unclear(mail);
    }

    /** Spring names a cause only where the connection failed, before any message was handed over. */
    private static boolean isUnreached(MailException e) {
        return e instanceof MailSendException && e.getCause() instanceof MessagingException;
    }

    /** The mail server's own answer, which says that it did not take the mail; 0 where it gave none. */
    private static int answer(MailException e) {
        if (!(e instanceof MailSendException failure)) return 0;
        for (Throwable cause : failure.getMessageExceptions()) {
            for (var at = cause; at != null; at = at instanceof MessagingException m && m.getNextException() != null
                    ? m.getNextException()
                    : at.getCause()) {
                if (at instanceof SMTPSendFailedException refused) return refused.getReturnCode();
                if (at instanceof SMTPAddressFailedException refused) return refused.getReturnCode();
            }
        }
        return 0;
    }

    @Configuration
    static class Schedule {

        @Bean
        RecurringTask<Void> mailSendingTask(MailSending sending) {
            return Tasks.recurring("mail-sending", FixedDelay.of(Duration.ofSeconds(5))).execute((_, _) -> sending.sendDue());
        }
    }
}
