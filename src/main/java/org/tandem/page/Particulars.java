package org.tandem.page;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Where a house sits and how it is reached, as far as it has said so; what is not known is empty. */
public record Particulars(String address, String register, String email, String phone) {

    static final Particulars NONE = new Particulars("", "", "", "");

    private static final int LONGEST = 300;
    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_PHONE = 50;
    private static final Pattern EMAIL = Pattern.compile("(?U)[^\\s@<>()\\[\\]]+@[^\\s@<>()\\[\\]]+\\.[^\\s@<>()\\[\\]]+");
    private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d ()/-]*");

    public Particulars {
        address = oneLine(address);
        register = oneLine(register);
        email = email.strip();
        phone = oneLine(phone);
    }

    static Particulars of(Map<String, String> fields) {
        return new Particulars(fields.getOrDefault("address", ""), fields.getOrDefault("register", ""),
                fields.getOrDefault("email", ""), fields.getOrDefault("phone", ""));
    }

    /** @param complain told the field and what is wrong with it */
    void check(BiConsumer<String, String> complain) {
        if (address.length() > LONGEST) complain.accept("address", "page.particulars.too-long");
        if (register.length() > LONGEST) complain.accept("register", "page.particulars.too-long");
        if (!email.isEmpty() && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()))
            complain.accept("email", "page.particulars.no-email");
        if (!phone.isEmpty() && (phone.length() > LONGEST_PHONE || !PHONE.matcher(phone).matches()))
            complain.accept("phone", "page.particulars.no-phone");
    }

    boolean canBeReached() {
        return !address.isEmpty() || !email.isEmpty() || !phone.isEmpty();
    }

    private static String oneLine(String text) {
        return text.replace("\0", "").strip().replaceAll(",?\\s*\\R\\s*", ", ").replaceAll("\\s+", " ");
    }
}
