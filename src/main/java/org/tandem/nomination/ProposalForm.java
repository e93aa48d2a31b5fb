package org.tandem.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A nomination as a company types it. */
public record ProposalForm(
        @NotBlank(message = "field.required") @Size(max = Proposal.LONGEST, message = "field.too-long") String reason,
        @NotBlank(message = "field.required") @Size(max = Proposal.LONGEST, message = "field.too-long") String idea) {}
