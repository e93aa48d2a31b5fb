package org.tandem.account;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.tandem.shared.Digest;
import org.tandem.shared.NotFound;
import org.tandem.shared.PersonId;

/** Where a person is signed in. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** @param current the id of the session that asks; null for none */
    List<AccountPage.SessionRow> of(PersonId person, @Nullable String current) {
        return repository.findByPrincipalName(person.toString()).values().stream()
                .map(session -> new AccountPage.SessionRow(handle(session.getId()), session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(AccountPage.SessionRow::seen).reversed()).toList();
    }

    /** Only one's own: any other handle is {@link NotFound}. */
    void end(PersonId person, String handle) {
        var session = repository.findByPrincipalName(person.toString()).keySet().stream().filter(id -> handle(id).equals(handle))
                .findFirst().orElseThrow(() -> new NotFound(handle));
        repository.deleteById(session);
    }

    void endAll(PersonId person) {
        endOthers(person, null);
    }

    void endOthers(PersonId person, @Nullable String current) {
        repository.findByPrincipalName(person.toString()).keySet().stream().filter(id -> !id.equals(current))
                .forEach(repository::deleteById);
    }

    /** A session's id is as good as a password, so pages name it by its hash. */
    private static String handle(String id) {
        return Digest.of(id).substring(0, 32);
    }
}
