-- one row: what this database is
create table installation (
    id         smallint    primary key default 1 check (id = 1),
    demo       boolean     not null,
    created_at timestamptz not null default now()
);
