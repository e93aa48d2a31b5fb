create table message (
    id          uuid primary key,
    negotiation uuid not null references negotiation,
    side        text not null check (side in ('BUSINESS', 'SOCIAL')),
    person      uuid references person on delete set null,
    words       text not null check (words <> '' and length(words) <= 5000),
    said_at     timestamptz not null
);
create index message_of_negotiation on message (negotiation, id);

create table attachment (
    id          uuid primary key,
    negotiation uuid not null references negotiation,
    side        text not null check (side in ('BUSINESS', 'SOCIAL')),
    person      uuid references person on delete set null,
    name        text not null check (name <> '' and length(name) <= 200),
    media_type  text not null,
    size        integer not null check (size between 1 and 20 * 1024 * 1024),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    attached_at timestamptz not null
);
create index attachment_of_negotiation on attachment (negotiation, id);

create table attachment_content (
    attachment uuid primary key references attachment,
    content    bytea not null
);

create trigger message_never_changes before update on message for each row execute function guard_offer_change();
create trigger message_is_kept before delete on message for each row execute function refuse_removal();
create trigger attachment_never_changes before update on attachment for each row execute function guard_offer_change();
create trigger attachment_is_kept before delete on attachment for each row execute function refuse_removal();
create trigger attachment_content_never_changes before update or delete on attachment_content
    for each row execute function refuse_change();

-- Experts whom the house has invited to the edition: they see its negotiations.
create table invited_expert (
    edition uuid not null references edition,
    person  uuid not null references person on delete cascade,
    since   timestamptz not null,
    primary key (edition, person)
);
