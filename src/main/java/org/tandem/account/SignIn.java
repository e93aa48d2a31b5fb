package org.tandem.account;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds the person behind a mail address for Spring Security, which then compares the passwords and knows her by her id. */
class SignIn implements UserDetailsService {

    private final Persons persons;

    SignIn(Persons persons) {
        this.persons = persons;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return persons.findByEmail(Person.normalised(email))
                .filter(person -> person.password() != null)
                .map(person -> User.withUsername(person.id().toString()).password(String.valueOf(person.password()))
                        .authorities("PERSON").build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(email));
    }
}
