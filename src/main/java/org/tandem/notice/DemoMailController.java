package org.tandem.notice;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandem.account.signin.DemoSignIn;
import org.tandem.shared.Actor;

/** Shows a demo's mail, so that each of its links can be followed; there is no such page outside of a demo. */
@Controller
@Profile("demo")
class DemoMailController {

    private final JdbcClient jdbc;
    private final DemoSignIn.Query roles;

    DemoMailController(JdbcClient jdbc, DemoSignIn.Query roles) {
        this.jdbc = jdbc;
        this.roles = roles;
    }

    @GetMapping("/{language:pl|de|en}/demo-mail")
    String toAddress(@RequestParam(defaultValue = "") String address, @Nullable Actor actor, Model model) {
        var recipient = folded(address);
        model.addAttribute("page", page(address, !recipient.isEmpty(), kept(recipient), actor));
        return "notice/demo-mail";
    }

    @GetMapping("/mail")
    String all(@RequestParam(defaultValue = "") String address, Actor actor, Model model) {
        actor.forHouse();
        var recipient = folded(address);
        model.addAttribute("page", page(address, true, kept(recipient.isEmpty() ? null : recipient), actor));
        return "notice/mail";
    }

    private static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private DemoMailPage page(String address, boolean asked, List<DemoMailPage.Kept> mails, @Nullable Actor actor) {
        var byAddress = roles.all().stream().collect(Collectors.toMap(DemoSignIn::email, it -> it));
        return new DemoMailPage(address, asked, boxes(), mails, byAddress, actor == null ? null : addressOf(actor));
    }

    private @Nullable String addressOf(Actor actor) {
        return jdbc.sql("select email from person where id = ?").param(actor.someone().value()).query(String.class).optional()
                .orElse(null);
    }

    private List<DemoMailPage.Kept> kept(@Nullable String recipient) {
        return jdbc.sql("""
                select recipient, subject, coalesce(body, '') as body, created_at from mail
                 where :recipient::text is null or recipient = :recipient
                 order by id desc limit 50
                """)
                .param("recipient", recipient).query(DemoMailPage.Kept.class).list().stream().map(Objects::requireNonNull)
                .toList();
    }

    private List<DemoMailPage.Box> boxes() {
        return jdbc.sql("""
                select p.email as address, count(m.id) as mails
                  from person p left join mail m on m.recipient = p.email
                 where p.password is not null
                 group by p.email
                 order by p.email
                 limit 12
                """).query(DemoMailPage.Box.class).list().stream().map(Objects::requireNonNull).toList();
    }
}
