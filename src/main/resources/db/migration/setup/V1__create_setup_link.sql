-- one row: the link that the last start printed
create table setup_link (
    id         smallint    primary key default 1 check (id = 1),
    hash       bytea       not null check (length(hash) = 32),
    expires_at timestamptz not null,
    spent_at   timestamptz
);
