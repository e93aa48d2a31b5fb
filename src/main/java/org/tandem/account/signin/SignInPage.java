package org.tandem.account.signin;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The sign-in page: what was typed, the page that it is for if it is for one, what was wrong, and in a demo whom one can be. */
@NamedInterface("pages")
public record SignInPage(String email, String to, @Nullable String refusal, List<DemoSignIn> demo) {}
