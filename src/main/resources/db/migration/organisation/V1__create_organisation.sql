create table organisation (
    id      uuid primary key,
    name    text    not null check (name <> '' and length(name) <= 200),
    slug    text    not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind    text    not null check (kind in ('NGO', 'COMPANY', 'PUBLIC_INSTITUTION', 'UNIVERSITY', 'OTHER')),
    sample  boolean not null default false,
    since   timestamptz not null,
    version integer not null
);
