create table mail (
    id              bigint generated always as identity primary key,
    event_key       text not null,
    recipient       text not null,
    language        text not null check (language in ('PL', 'DE', 'EN')),
    subject         text not null,
    body            text,
    link            boolean not null,
    state           text not null check (state in ('WAITING', 'SENDING', 'SENT', 'KEPT', 'FAILED', 'UNCLEAR')),
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null,
    created_at      timestamptz not null,
    claimed_at      timestamptz,
    sent_at         timestamptz,
    unique (event_key, recipient),
    constraint bodies_with_links_are_dropped check (body is null or not link or state in ('WAITING', 'SENDING', 'KEPT'))
);
create index mail_due on mail (next_attempt_at) where state in ('WAITING', 'SENDING');
create index mail_to on mail (recipient, id);
