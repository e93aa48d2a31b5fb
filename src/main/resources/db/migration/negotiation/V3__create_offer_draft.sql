-- What an organisation has typed of its next offer and not yet sent; the other side never reads it.
create table offer_draft (
    negotiation  uuid not null references negotiation,
    organisation uuid not null references organisation,
    typed        jsonb not null check (jsonb_typeof(typed) = 'object' and length(typed::text) <= 200000),
    saved_at     timestamptz not null,
    primary key (negotiation, organisation)
);
