-- What an organisation has typed of an application and not yet sent.
create table application_draft (
    edition      uuid not null references edition,
    organisation uuid not null references organisation,
    side         text not null default '' check (side in ('', 'BUSINESS', 'SOCIAL')),
    motivation   text not null default '',
    capacity     text not null default '',
    saved_at     timestamptz not null,
    primary key (edition, organisation)
);

-- By what the house qualifies; each answer and each note is seen by the house alone.
create table criterion (
    id       uuid primary key,
    edition  uuid not null references edition,
    side     text check (side in ('BUSINESS', 'SOCIAL')),
    position integer not null,
    name     text not null check (name <> '' and length(name) <= 200),
    unique (edition, position)
);

create table criterion_answer (
    participation uuid not null references participation,
    criterion     uuid not null references criterion on delete cascade,
    met           boolean not null,
    primary key (participation, criterion)
);

create table house_note (
    id            uuid primary key,
    participation uuid not null references participation,
    person        uuid references person on delete set null,
    words         text not null check (words <> '' and length(words) <= 4000),
    written_at    timestamptz not null
);
create index house_note_of_participation on house_note (participation, id);
