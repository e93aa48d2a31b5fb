package org.tandem.journey;

import java.util.Objects;

import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.tandem.shared.Language;

/** Who comes to the running program: one browser for all journeys of a class, closed after the last. */
final class Guests implements BeforeAllCallback, AfterAllCallback {

    private @Nullable Browser browser;
    private @Nullable String origin;

    @Override
    public void beforeAll(ExtensionContext journeys) {
        origin = "http://localhost:" + SpringExtension.getApplicationContext(journeys).getEnvironment()
                .getRequiredProperty("local.server.port");
        browser = Browser.start();
    }

    @Override
    public void afterAll(ExtensionContext journeys) {
        browser().close();
    }

    /** @param name what her pictures in {@code target/tour} are called */
    Visitor comes(String name, int width, ColorScheme scheme, Language language) {
        return new Visitor(browser().open(width, scheme, language), at(""), name, scheme, language);
    }

    Browser browser() {
        return Objects.requireNonNull(browser);
    }

    /** The whole address of a path. */
    String at(String path) {
        return Objects.requireNonNull(origin) + path;
    }
}
