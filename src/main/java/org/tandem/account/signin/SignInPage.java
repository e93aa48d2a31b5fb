package org.tandem.account.signin;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The sign-in page: what was typed, what was wrong with it, and in a demo whom one can be. */
@NamedInterface("pages")
public record SignInPage(String email, @Nullable String refusal, List<DemoSignIn> demo) {}
