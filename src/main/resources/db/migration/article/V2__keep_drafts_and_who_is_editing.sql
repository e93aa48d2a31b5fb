-- What somebody has typed of a text and not yet saved; nobody else reads it, and it outlives a closed window.
create table article_draft (
    article  uuid not null references article,
    language text not null check (language in ('PL', 'DE', 'EN')),
    person   uuid not null references person on delete cascade,
    typed    jsonb not null check (jsonb_typeof(typed) = 'object' and length(typed::text) <= 500000),
    -- the version that it was begun from
    seen     integer not null check (seen >= 0),
    saved_at timestamptz not null,
    primary key (article, language, person)
);

-- Who has a text open: said again every some seconds, and meaningless after a minute.
create table article_presence (
    article  uuid not null references article,
    language text not null check (language in ('PL', 'DE', 'EN')),
    person   uuid not null references person on delete cascade,
    at       timestamptz not null,
    primary key (article, language, person)
);
