package org.tandem.press;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.tandem.credit.Ground;
import org.tandem.credit.ShownCredit;
import org.tandem.shared.Translated;

/** A logo that the press may print: the house's, where there is no {@code credit}, or that of somebody who is credited. */
@NamedInterface("pages")
public record LogoRow(Translated name, @Nullable ShownCredit credit, Ground ground, String file, String address) {}
