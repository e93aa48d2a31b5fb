-- One sign-in per role of the demo; empty, and without use, everywhere else.
create table demo_sign_in (
    role     text primary key,
    name     text not null,
    email    text not null,
    password text not null
);

-- How far the demo has been told: a story cut short is told anew in an empty database.
create table demo_story (
    id      integer primary key check (id = 1),
    begun   timestamptz not null,
    told    timestamptz
);
