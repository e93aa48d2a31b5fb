-- When a digest is due next: at seven in the morning of the house's zone, each day or each Monday.
create function next_digest(rhythm text, zone text, now timestamptz) returns timestamptz language sql immutable as $$
    select case rhythm
               when 'DAILY' then date_trunc('day', now at time zone zone - interval '7 hours') + interval '1 day 7 hours'
               else date_trunc('week', now at time zone zone - interval '7 hours') + interval '7 days 7 hours'
           end at time zone zone
$$;

-- One who follows something: a person, or a mail address that has been confirmed.
create table follower (
    id       uuid primary key,
    person   uuid unique references person on delete cascade,
    email    text unique check (email = lower(email) and email like '_%@_%' and length(email) <= 254),
    language text not null check (language in ('PL', 'DE', 'EN')),
    rhythm   text not null check (rhythm in ('DAILY', 'WEEKLY')),
    zone     text not null,
    since    timestamptz not null,
    told     bigint not null check (told >= 0),
    due_at   timestamptz not null,
    constraint a_follower_is_a_person_or_an_address check (num_nonnulls(person, email) = 1)
);
create index follower_that_is_due on follower (due_at, id);

comment on column follower.told is 'The number of the last news before her next digest.';

create table followed (
    follower uuid not null references follower on delete cascade,
    kind     text not null check (kind in ('ALL', 'HOUSE', 'SECTION', 'EDITION', 'ORGANISATION', 'PARTNERSHIP', 'AREA')),
    thing    uuid not null,
    since    timestamptz not null,
    constraint everything_has_no_id check ((kind = 'ALL') = (thing = '00000000-0000-0000-0000-000000000000')),
    primary key (follower, thing)
);
create index followed_by_thing on followed (thing);

create function guard_followed() returns trigger language plpgsql as $$
begin
    perform from follower where id = new.follower for no key update;
    if (select count(*) from followed where follower = new.follower) >= 100 then
        raise exception 'nobody follows more than a hundred things' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger nobody_follows_more_than_a_hundred_things before insert on followed
    for each row execute function guard_followed();

-- Whoever has one of these secrets, which stand in the mails, changes and stops what the follower follows.
create table follower_secret (
    hash      bytea primary key check (length(hash) = 32),
    follower  uuid not null references follower on delete cascade,
    issued_at timestamptz not null
);
create index follower_secret_of_follower on follower_secret (follower);
create index follower_secret_by_time on follower_secret (issued_at);

-- Somebody who is not signed in asks to follow something; nothing is followed before the link in the mail is confirmed.
create table follow_request (
    id           uuid primary key,
    email        text check (email = lower(email) and email like '_%@_%' and length(email) <= 254),
    language     text not null check (language in ('PL', 'DE', 'EN')),
    rhythm       text not null check (rhythm in ('DAILY', 'WEEKLY')),
    topics       text[] not null,
    hash         bytea check (length(hash) = 32),
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    erased_at    timestamptz,
    constraint an_address_is_kept_until_it_is_confirmed check ((email is null) = (num_nonnulls(confirmed_at, erased_at) > 0))
);
create index follow_request_by_time on follow_request (asked_at);

comment on column follow_request.hash is 'SHA-256 of the secret; null until the mail with the secret is written.';

-- What has become public, in the order in which Tandem noted it: once, even if it is hidden and shown again.
create table news (
    number   bigint generated always as identity primary key,
    thing    uuid not null unique,
    noted_at timestamptz not null
);

-- What a follower is told at once: the news behind one number up to another. It is read when the mail is written, and holds no words.
create table digest (
    id       uuid primary key,
    batch    uuid not null,
    follower uuid not null references follower on delete cascade,
    since    bigint not null,
    until    bigint not null check (until > since),
    made_at  timestamptz not null,
    constraint nobody_is_told_twice unique (follower, since)
);
create index digest_of_batch on digest (batch);
create index digest_by_time on digest (made_at);
