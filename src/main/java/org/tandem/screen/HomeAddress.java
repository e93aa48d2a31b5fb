package org.tandem.screen;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tandem.shared.Language;

/**
 * Where this installation is found from elsewhere: what mails, feeds and other machines are told begins with it.
 *
 * @param root without a slash at its end
 */
@Component
public record HomeAddress(@Value("${tandem.address}") String root) {

    public HomeAddress {
        root = root.replaceAll("/+$", "");
    }

    /** Of a page, whose own address begins with a slash. */
    public String of(String page) {
        return root + page;
    }

    /** Of a public page, which is read in a language. */
    public String of(Language language, String page) {
        return root + "/" + language.code() + page;
    }
}
