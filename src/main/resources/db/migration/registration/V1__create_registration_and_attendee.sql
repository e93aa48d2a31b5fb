-- One mail address wants to come to a gathering, for one or for several people.
create table registration (
    id            uuid primary key,
    gathering     uuid not null references gathering,
    -- null once what is personal was removed
    email         text check (email = lower(email) and email like '_%@_%' and length(email) <= 254),
    language      text not null check (language in ('PL', 'DE', 'EN')),
    person        uuid references person on delete set null,
    -- where they come from: an organisation as it was typed, or one that takes part in the edition
    organisation  text check (organisation <> '' and length(organisation) <= 200),
    participation uuid references participation,
    people        integer not null check (people between 1 and 20),
    state         text not null check (state in ('ASKED', 'REGISTERED', 'WAITING', 'OFFERED', 'CANCELLED', 'LAPSED')),
    asked_at      timestamptz not null,
    written_at    timestamptz not null,
    confirmed_at  timestamptz,
    offered_until timestamptz,
    reminded_at   timestamptz,
    erased_at     timestamptz,
    version       integer not null,
    check ((state = 'OFFERED') = (offered_until is not null)),
    check (state not in ('REGISTERED', 'WAITING', 'OFFERED') or confirmed_at is not null),
    check ((email is null) = (erased_at is not null))
);
create unique index registered_once_per_address on registration (gathering, email)
    where state in ('ASKED', 'REGISTERED', 'WAITING', 'OFFERED');
create index registration_of_gathering on registration (gathering, state, id);
create index registration_in_line on registration (gathering, confirmed_at, id) where state = 'WAITING';
create index registration_that_runs_out on registration (state, asked_at) where state in ('ASKED', 'OFFERED');
create index registration_by_participation on registration (participation) where participation is not null;
create index registration_by_person on registration (person) where person is not null;

comment on column registration.confirmed_at is 'When the mail address was confirmed: the order of the waiting list.';
comment on column registration.written_at is 'When the last link was sent because somebody filled in the form.';

create function guard_registration() returns trigger language plpgsql as $$
begin
    if new.gathering <> old.gathering or new.people <> old.people then
        raise exception 'a registration keeps its gathering and its people' using errcode = 'restrict_violation';
    end if;
    if old.state in ('CANCELLED', 'LAPSED') and new.state <> old.state then
        raise exception 'a registration that has ended stays ended' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger registration_changes_by_rule before update on registration for each row execute function guard_registration();
create trigger registration_is_kept before delete on registration for each row execute function refuse_removal();

-- Who is registered, or has a place on offer, holds as many places as she brings people, and nobody else holds any.
create function guard_registration_place() returns trigger language plpgsql as $$
declare
    held integer := coalesce((select people from gathering_place where gathering = new.gathering and holder = new.id), 0);
    state_now text := (select state from registration where id = new.id);
begin
    if held <> (case when state_now in ('REGISTERED', 'OFFERED') then new.people else 0 end) then
        raise exception 'who is registered holds a place for each of her people' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger registered_people_hold_places after insert or update on registration
    deferrable initially deferred for each row execute function guard_registration_place();

-- One of the people who come, with what stands as a QR code on her badge.
create table attendee (
    id           uuid primary key,
    registration uuid not null references registration,
    position     integer not null check (position > 0),
    -- null once what is personal was removed
    name         text check (name <> '' and length(name) <= 200),
    code         text not null unique check (code ~ '^[0-9A-V]{26}$'),
    unique (registration, position)
);

-- The secrets that mails carry: each mail its own, all of them open the same registration.
create table registration_secret (
    registration uuid not null references registration,
    hash         bytea not null check (length(hash) = 32),
    issued_at    timestamptz not null,
    primary key (registration, hash)
);

-- What the house asks those who register for a gathering.
create table question (
    id         uuid primary key,
    gathering  uuid not null references gathering,
    position   integer not null check (position > 0),
    kind       text not null check (kind in ('TEXT', 'CHOICE', 'YES_NO')),
    obligatory boolean not null,
    words_pl   text check (length(words_pl) <= 300),
    words_de   text check (length(words_de) <= 300),
    words_en   text check (length(words_en) <= 300),
    -- one on a line, in the same order in each language
    options_pl text check (length(options_pl) <= 2000),
    options_de text check (length(options_de) <= 2000),
    options_en text check (length(options_en) <= 2000),
    constraint questions_are_in_order unique (gathering, position) deferrable initially deferred,
    check (num_nonnulls(words_pl, words_de, words_en) > 0),
    check ((kind = 'CHOICE') = (num_nonnulls(options_pl, options_de, options_en) > 0))
);

-- An answer as it was given: words, the number of the option from 1, or YES or NO.
create table answer (
    registration uuid not null references registration,
    question     uuid not null references question on delete cascade,
    given        text not null check (given <> '' and length(given) <= 2000),
    primary key (registration, question)
);
create index answer_to_question on answer (question);
