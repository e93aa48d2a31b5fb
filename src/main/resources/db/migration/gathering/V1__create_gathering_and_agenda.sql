-- A meeting, workshop, market day or conference of an edition.
create table gathering (
    id           uuid primary key,
    edition      uuid not null references edition,
    slug         text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind         text not null check (kind in ('WORKSHOP', 'CONSULTATION', 'MEETING', 'MARKET_DAY', 'CONFERENCE')),
    admission    text not null check (admission in ('PUBLIC', 'INVITED')),
    title_pl     text check (length(title_pl) <= 200),
    title_de     text check (length(title_de) <= 200),
    title_en     text check (length(title_en) <= 200),
    about_pl     text check (length(about_pl) <= 5000),
    about_de     text check (length(about_de) <= 5000),
    about_en     text check (length(about_en) <= 5000),
    starts       timestamp not null,
    ends         timestamp not null,
    zone         text not null,
    starts_at    timestamptz not null generated always as (starts at time zone zone) stored,
    ends_at      timestamptz not null generated always as (ends at time zone zone) stored,
    place        text check (place <> '' and length(place) <= 200),
    address      text check (length(address) <= 300),
    access_notes text check (length(access_notes) <= 1000),
    latitude     numeric(8, 5) check (latitude between -90 and 90),
    longitude    numeric(8, 5) check (longitude between -180 and 180),
    link         text check (link ~ '^https://' and length(link) <= 500),
    languages    text[] not null check (cardinality(languages) > 0 and languages <@ array['PL', 'DE', 'EN']),
    capacity     integer check (capacity between 1 and 100000),
    state        text not null check (state in ('PLANNED', 'PUBLISHED', 'CANCELLED')),
    reason       text check (length(reason) <= 1000),
    sequence     integer not null default 0 check (sequence >= 0),
    changed_at   timestamptz not null,
    sample       boolean not null default false,
    version      integer not null,
    check (num_nonnulls(title_pl, title_de, title_en) > 0),
    check (ends_at > starts_at),
    check ((latitude is null) = (longitude is null)),
    check (state <> 'PUBLISHED' or num_nonnulls(place, link) > 0),
    check ((state = 'CANCELLED') = (reason is not null))
);
create index gathering_of_edition on gathering (edition, starts_at, id);
create index gathering_to_come on gathering (starts_at, id) where state <> 'PLANNED';

comment on column gathering.starts is 'What the clock on the wall of the place shows; starts_at is that moment.';
comment on column gathering.sequence is 'Counts the changes of when and where since publication, as RFC 5545 wants it.';

create function guard_gathering() returns trigger language plpgsql as $$
begin
    if new.edition <> old.edition or new.slug <> old.slug then
        raise exception 'a gathering keeps its edition and its address' using errcode = 'restrict_violation';
    end if;
    if old.state = 'CANCELLED' then
        raise exception 'a cancelled gathering stays cancelled' using errcode = 'restrict_violation';
    end if;
    if old.state = 'PUBLISHED' and new.state = 'PLANNED' then
        raise exception 'what was announced is not planned again' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger gathering_changes_by_rule before update on gathering for each row execute function guard_gathering();
create trigger gathering_is_kept before delete on gathering for each row execute function refuse_removal();

-- What happens in it, one after the other.
create table agenda_item (
    id          uuid primary key,
    gathering   uuid not null references gathering,
    position    integer not null check (position > 0),
    kind        text not null check (kind in ('TALK', 'PRESENTATION', 'PREMIERE', 'BREAK')),
    title_pl    text check (length(title_pl) <= 200),
    title_de    text check (length(title_de) <= 200),
    title_en    text check (length(title_en) <= 200),
    minutes     integer not null check (minutes between 1 and 720),
    partnership uuid references partnership,
    constraint agenda_is_in_order unique (gathering, position) deferrable initially deferred,
    constraint presented_once_in_a_gathering unique (gathering, partnership),
    check (partnership is null or kind = 'PRESENTATION'),
    check (kind in ('PRESENTATION', 'BREAK') or num_nonnulls(title_pl, title_de, title_en) > 0),
    check (kind <> 'PRESENTATION' or partnership is not null or num_nonnulls(title_pl, title_de, title_en) > 0)
);
create index agenda_item_of_partnership on agenda_item (partnership) where partnership is not null;

create function guard_agenda_item() returns trigger language plpgsql as $$
begin
    if new.partnership is not null and not exists (
        select from partnership p join gathering g on g.id = new.gathering where p.id = new.partnership and p.edition = g.edition) then
        raise exception 'a gathering presents partnerships of its own edition' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger presents_its_own_edition before insert or update on agenda_item for each row execute function guard_agenda_item();

create table speaker (
    agenda_item uuid not null references agenda_item on delete cascade,
    position    integer not null,
    name        text not null check (name <> '' and length(name) <= 200),
    -- withdrawn: the public page does not name her any more
    withdrawn   boolean not null default false,
    primary key (agenda_item, position)
);
