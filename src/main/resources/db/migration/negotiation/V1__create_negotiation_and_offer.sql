create table negotiation (
    id                     uuid primary key,
    nomination             uuid not null unique references nomination,
    edition                uuid not null references edition,
    business               uuid not null references organisation,
    business_participation uuid not null references participation,
    social                 uuid not null references organisation,
    social_participation   uuid not null references participation,
    state                  text not null check (state in ('OPEN', 'AGREED', 'ABANDONED', 'LAPSED')),
    offers                 integer not null default 0 check (offers >= 0),
    offered_by             text check (offered_by in ('BUSINESS', 'SOCIAL')),
    opened_at              timestamptz not null,
    moved_at               timestamptz not null,
    ended_at               timestamptz,
    ended_by               text check (ended_by in ('BUSINESS', 'SOCIAL')),
    reason                 text,
    accepted_offer         uuid,
    language               text check (language in ('PL', 'DE', 'EN')),
    version                integer not null,
    check ((offers = 0) = (offered_by is null)),
    check ((state = 'OPEN') = (ended_at is null)),
    check ((state in ('AGREED', 'ABANDONED')) = (ended_by is not null)),
    check ((state = 'ABANDONED') = (reason is not null)),
    check ((state = 'AGREED') = (accepted_offer is not null) and (state = 'AGREED') = (language is not null)),
    -- nobody accepts their own offer
    constraint nobody_accepts_their_own_offer check (state <> 'AGREED' or ended_by <> offered_by)
);
create index negotiation_of_business on negotiation (business, moved_at, id);
create index negotiation_of_social on negotiation (social, moved_at, id);
create index negotiation_of_edition on negotiation (edition, moved_at, id);
create index negotiation_open on negotiation (edition) where state = 'OPEN';

comment on column negotiation.offered_by is 'The side of the last offer.';
comment on column negotiation.ended_by is 'The side that accepted or walked away; nobody where the phase ended.';
comment on column negotiation.language is 'The language in which the accepting side wants the agreement.';

create table offer (
    id          uuid primary key,
    negotiation uuid not null references negotiation,
    number      integer not null check (number > 0),
    side        text not null check (side in ('BUSINESS', 'SOCIAL')),
    person      uuid references person on delete set null,
    purpose     text not null check (purpose <> ''),
    starts_on   date not null,
    ends_on     date not null,
    naming      text not null check (naming <> ''),
    way_out     text not null check (way_out <> ''),
    made_at     timestamptz not null,
    unique (negotiation, number),
    check (ends_on >= starts_on)
);

create table contribution (
    offer    uuid not null references offer,
    side     text not null check (side in ('BUSINESS', 'SOCIAL')),
    position integer not null check (position > 0),
    kind     text not null check (kind in ('MONEY', 'GOODS', 'TIME', 'SKILLS', 'SPACE', 'KNOW_HOW', 'CONTACTS')),
    quantity numeric(15, 2) check (quantity > 0),
    unit     text not null,
    words    text not null check (words <> ''),
    due_on   date,
    primary key (offer, side, position),
    check (kind <> 'MONEY' or (quantity is not null and unit in ('PLN', 'EUR')))
);

alter table negotiation add foreign key (accepted_offer) references offer;

-- A negotiation follows from an accepted nomination, between the two organisations of that nomination.
create function guard_negotiation() returns trigger language plpgsql as $$
begin
    perform from nomination n
              join participation b on b.id = n.business
              join participation s on s.id = n.social
     where n.id = new.nomination and n.state = 'ACCEPTED' and n.edition = new.edition
       and b.id = new.business_participation and b.organisation = new.business
       and s.id = new.social_participation and s.organisation = new.social
       for share of n;
    if not found then
        raise exception 'a negotiation is between the two of an accepted nomination' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger negotiation_follows_a_nomination before insert on negotiation for each row execute function guard_negotiation();

-- What is agreed or lapsed stays so; only a walking away can be taken back. The accepted offer is the last one.
create function guard_negotiation_change() returns trigger language plpgsql as $$
begin
    if (new.id, new.nomination, new.edition, new.business, new.business_participation, new.social, new.social_participation, new.opened_at)
       is distinct from
       (old.id, old.nomination, old.edition, old.business, old.business_participation, old.social, old.social_participation, old.opened_at) then
        raise exception 'a negotiation keeps its two sides' using errcode = 'restrict_violation';
    end if;
    if old.state in ('AGREED', 'LAPSED') or (old.state = 'ABANDONED' and new.state <> 'OPEN') then
        raise exception 'a negotiation ends once' using errcode = 'restrict_violation';
    end if;
    if (new.offers <> old.offers or new.offered_by is distinct from old.offered_by)
       and not (old.state = 'OPEN' and new.state = 'OPEN' and new.offers = old.offers + 1 and new.offered_by is distinct from old.offered_by) then
        raise exception 'offers go to and fro, one by one' using errcode = 'check_violation';
    end if;
    if new.state = 'AGREED' then
        perform from offer o where o.id = new.accepted_offer and o.negotiation = new.id and o.number = new.offers and o.side <> new.ended_by;
        if not found then
            raise exception 'only the last offer of the other side is accepted' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger negotiation_changes_by_rule before update on negotiation for each row execute function guard_negotiation_change();

create function refuse_removal() returns trigger language plpgsql as $$
begin
    raise exception '% keeps what was done', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger negotiation_is_kept before delete on negotiation for each row execute function refuse_removal();

-- An offer is the one that its negotiation has just counted, while it is open.
create function guard_offer() returns trigger language plpgsql as $$
begin
    perform from negotiation n where n.id = new.negotiation and n.state = 'OPEN' and n.offers = new.number and n.offered_by = new.side for update;
    if not found then
        raise exception 'an offer is the last one of an open negotiation' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger offer_is_the_last before insert on offer for each row execute function guard_offer();

-- An offer can never change; erasing a person takes only her from it.
create function guard_offer_change() returns trigger language plpgsql as $$
begin
    if new.person is null and (to_jsonb(new) - 'person') = (to_jsonb(old) - 'person') then
        return new;
    end if;
    raise exception '% never changes', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger offer_never_changes before update on offer for each row execute function guard_offer_change();
create trigger offer_is_kept before delete on offer for each row execute function refuse_removal();
create trigger offer_is_never_emptied before truncate on offer for each statement execute function refuse_change();

-- Nothing is slipped into an offer after it was made.
create function guard_contribution() returns trigger language plpgsql as $$
begin
    perform from offer where id = new.offer and xmin = pg_current_xact_id()::xid;
    if not found then
        raise exception 'an offer is made whole' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger contribution_comes_with_its_offer before insert on contribution for each row execute function guard_contribution();
create trigger contribution_never_changes before update or delete on contribution for each row execute function refuse_change();
create trigger contribution_is_never_emptied before truncate on contribution for each statement execute function refuse_change();

create function guard_offer_is_whole() returns trigger language plpgsql as $$
begin
    if (select count(distinct side) from contribution where offer = new.id) < 2 then
        raise exception 'each side gives something' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger offer_is_whole after insert on offer deferrable initially deferred
    for each row execute function guard_offer_is_whole();
