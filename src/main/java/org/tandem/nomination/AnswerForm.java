package org.tandem.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an organisation declines. */
public record AnswerForm(@NotBlank(message = "field.required") @Size(max = 4000, message = "field.too-long") String why) {}
