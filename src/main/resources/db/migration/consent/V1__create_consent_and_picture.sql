-- Somebody whom the pictures of an edition show. She needs no account: a mail address or a sheet of paper is enough.
create table consent (
    id       uuid primary key,
    edition  uuid    not null references edition,
    name     text    not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]]' and name = btrim(name)),
    email    text    check (email = lower(email) and email ~ '^[!-?A-~]+@[!-?A-~]+$' and length(email) <= 254),
    language text    not null check (language in ('PL', 'DE', 'EN')),
    guardian text    check (length(guardian) between 1 and 200 and guardian !~ '[[:cntrl:]]' and guardian = btrim(guardian)),
    sample   boolean not null default false,
    since    timestamptz not null
);
create unique index consent_is_written_down_once on consent (edition, lower(name), coalesce(email, ''));
create index consent_by_name on consent (edition, name collate "pl-x-icu", id);

comment on column consent.guardian is 'Who consents for a minor; the address and the language are then hers.';

-- The links that were sent: each opens her own question, and withdraws later.
create table consent_link (
    consent  uuid        not null references consent on delete cascade,
    asked_at timestamptz not null,
    hash     bytea       not null check (length(hash) = 32),
    primary key (consent, asked_at)
);

-- What was read before an answer, word for word, kept once.
create table consent_wording (
    digest   text primary key,
    language text        not null check (language in ('PL', 'DE', 'EN')),
    words    text        not null check (words <> ''),
    since    timestamptz not null,
    constraint wording_is_what_was_read check (digest = encode(sha256(convert_to(words, 'UTF8')), 'hex'))
);
create trigger consent_wording_is_append_only before update or delete on consent_wording
    for each row execute function refuse_change();

-- Every change of a consent: what was agreed to, when and in which words can be proved.
create table consent_change (
    consent   uuid        not null references consent,
    use       text        not null check (use in ('FILM', 'PHOTO', 'PORTAL', 'PRESS', 'NAMING')),
    number    integer     not null check (number >= 1),
    state     text        not null check (state in ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
    at        timestamptz not null,
    way       text        not null check (way in ('HOUSE', 'LINK', 'PAPER')),
    person    uuid,
    wording   text        references consent_wording,
    signed_on date,
    primary key (consent, use, number),
    constraint nobody_but_her_answers check (way <> 'HOUSE' or state in ('ASKED', 'WITHDRAWN')),
    constraint an_answer_knows_its_words check ((way = 'LINK' and state in ('GIVEN', 'REFUSED')) = (wording is not null)),
    constraint paper_has_its_day check ((way = 'PAPER') = (signed_on is not null)),
    check (way <> 'PAPER' or state = 'GIVEN'),
    check (way <> 'LINK' or state <> 'ASKED'),
    check ((way = 'LINK') = (person is null))
);

comment on column consent_change.person is 'Who did it for the house; nobody where she did it herself, by her link.';

-- How each use stands now: kept by the trigger below, and by nothing else.
create table consent_use (
    consent uuid        not null references consent,
    use     text        not null,
    number  integer     not null,
    state   text        not null,
    since   timestamptz not null,
    primary key (consent, use)
);
create index consent_use_by_state on consent_use (consent, state);

create function guard_consent_use() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        raise exception 'a consent changes by its changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger consent_use_follows_the_changes before insert or update or delete on consent_use
    for each row execute function guard_consent_use();

create function guard_consent_change() returns trigger language plpgsql as $$
declare
    before text;
    last   integer;
begin
    -- one change after the other
    perform from consent where id = new.consent for update;
    select state, number into before, last from consent_use where consent = new.consent and use = new.use;
    if new.number <> coalesce(last, 0) + 1 then
        raise exception 'changes of a consent are counted' using errcode = 'unique_violation';
    end if;
    if not (case new.state
             when 'ASKED' then before is null or before in ('REFUSED', 'WITHDRAWN')
             when 'GIVEN' then new.way = 'PAPER' and before is distinct from 'GIVEN' or coalesce(before = 'ASKED', false)
             when 'REFUSED' then coalesce(before = 'ASKED', false)
             else coalesce(before = 'GIVEN', false)
           end) then
        raise exception 'a consent does not go from % to %', before, new.state using errcode = 'check_violation';
    end if;
    insert into consent_use (consent, use, number, state, since) values (new.consent, new.use, new.number, new.state, new.at)
        on conflict (consent, use) do update set number = excluded.number, state = excluded.state, since = excluded.since;
    return new;
end $$;
create trigger consent_changes_by_rule before insert on consent_change for each row execute function guard_consent_change();
create trigger consent_change_is_append_only before update or delete on consent_change
    for each row execute function refuse_change();
create trigger consent_change_is_never_emptied before truncate on consent_change
    for each statement execute function refuse_change();
revoke update, delete, truncate on consent_change, consent_wording from "${program}";

-- Who agreed to something stays who she was.
create function guard_consent() returns trigger language plpgsql as $$
begin
    if new.id <> old.id or new.edition <> old.edition then
        raise exception 'a consent stays with its edition' using errcode = 'restrict_violation';
    end if;
    if exists (select from consent_change where consent = old.id and state <> 'ASKED') then
        raise exception 'a consent that was answered keeps its person' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger consent_keeps_its_person before update on consent for each row execute function guard_consent();

-- A thing that shows persons, or nobody who can be recognised: the house says which. The thing is another module's.
create table picture (
    thing   uuid primary key,
    kind    text        not null check (kind in ('PRESS_PHOTO', 'FILM')),
    edition uuid        not null references edition,
    nobody  boolean     not null,
    said_at timestamptz not null
);

create table picture_person (
    thing   uuid not null references picture on delete cascade,
    consent uuid not null references consent,
    primary key (thing, consent)
);
create index picture_person_by_consent on picture_person (consent);

create function guard_picture_person() returns trigger language plpgsql as $$
begin
    perform from picture p join consent c on c.edition = p.edition where p.thing = new.thing and c.id = new.consent and not p.nobody;
    if not found then
        raise exception 'a picture shows persons of its edition, or nobody' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger picture_shows_persons_of_its_edition before insert or update on picture_person
    for each row execute function guard_picture_person();

-- Whose consent to a use is missing, refused or withdrawn, for a thing on which they can be seen.
create function uncleared(what uuid, wanted text) returns table (consent uuid, state text) language sql stable as $$
    select p.consent, u.state
      from picture_person p left join consent_use u on u.consent = p.consent and u.use = wanted
     where p.thing = what and u.state is distinct from 'GIVEN'
$$;

-- Whether a thing may be shown: the house has said whom it shows, and all of them agree at this moment. Public pages ask this each time.
create function is_cleared(what uuid, wanted text) returns boolean language sql stable as $$
    select exists (select from picture p
                    where p.thing = what and (p.nobody or exists (select from picture_person s where s.thing = p.thing)))
       and not exists (select from uncleared(what, wanted))
$$;
