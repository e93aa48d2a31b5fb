-- The areas that an edition names itself, such as "ecology and the natural environment".
create table theme (
    id       uuid primary key,
    edition  uuid not null references edition,
    position integer not null,
    name_pl  text,
    name_de  text,
    name_en  text,
    unique (edition, position),
    check (num_nonnulls(name_pl, name_de, name_en) > 0)
);

create table partnership (
    id                uuid primary key,
    -- from exactly one agreed negotiation, once
    negotiation       uuid not null unique references negotiation,
    edition           uuid not null references edition,
    business          uuid not null references organisation,
    social            uuid not null references organisation,
    slug              text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    state             text not null check (state in ('FORMING', 'CONCLUDED', 'RUNNING', 'COMPLETED', 'ENDED_EARLY')),
    theme             uuid references theme,
    formed_at         timestamptz not null,
    concluded_at      timestamptz,
    started_on        date,
    ended_on          date,
    reason            text,
    title_pl          text check (length(title_pl) <= 200),
    title_de          text check (length(title_de) <= 200),
    title_en          text check (length(title_en) <= 200),
    summary_pl        text check (length(summary_pl) <= 5000),
    summary_de        text check (length(summary_de) <= 5000),
    summary_en        text check (length(summary_en) <= 5000),
    text_version      integer not null default 0 check (text_version >= 0),
    business_approved integer,
    social_approved   integer,
    business_consent  timestamptz,
    social_consent    timestamptz,
    sample            boolean not null default false,
    version           integer not null,
    check ((state = 'FORMING') = (concluded_at is null)),
    check ((state in ('RUNNING', 'COMPLETED')) <= (started_on is not null)),
    check ((state in ('COMPLETED', 'ENDED_EARLY')) = (ended_on is not null)),
    check (ended_on >= started_on),
    check ((state = 'ENDED_EARLY') = (reason is not null)),
    check (text_version = 0 or (num_nonnulls(title_pl, title_de, title_en) > 0 and num_nonnulls(summary_pl, summary_de, summary_en) > 0)),
    check (business_approved between 1 and text_version),
    check (social_approved between 1 and text_version)
);
create index partnership_of_business on partnership (business, id);
create index partnership_of_social on partnership (social, id);
create index partnership_of_edition on partnership (edition, id);

comment on column partnership.text_version is 'Counts the writings of the public title and summary; 0 before the first.';
comment on column partnership.business_approved is 'The writing that the business side has approved last.';
comment on column partnership.business_consent is 'Since when the business side consents to publication; null while it does not.';
comment on column partnership.sample is 'Sides, dates, terms or summary are sample data, shown as such.';

create table partnership_area (
    partnership uuid not null references partnership on delete cascade,
    area        text not null check (area <> ''),
    primary key (partnership, area)
);

create function guard_partnership() returns trigger language plpgsql as $$
begin
    perform from negotiation n
     where n.id = new.negotiation and n.state = 'AGREED' and n.edition = new.edition and n.business = new.business and n.social = new.social;
    if not found then
        raise exception 'a partnership comes from an agreed negotiation' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger partnership_comes_from_an_agreed_negotiation before insert on partnership
    for each row execute function guard_partnership();

create function guard_partnership_change() returns trigger language plpgsql as $$
declare
    life text[] := array['FORMING', 'CONCLUDED', 'RUNNING', 'COMPLETED', 'ENDED_EARLY'];
begin
    if (new.id, new.negotiation, new.edition, new.business, new.social) is distinct from (old.id, old.negotiation, old.edition, old.business, old.social) then
        raise exception 'a partnership keeps its negotiation' using errcode = 'restrict_violation';
    end if;
    if array_position(life, new.state) < array_position(life, old.state)
       or (new.state <> old.state and old.state in ('COMPLETED', 'ENDED_EARLY')) then
        raise exception 'a partnership does not go back' using errcode = 'restrict_violation';
    end if;
    if (new.title_pl, new.title_de, new.title_en, new.summary_pl, new.summary_de, new.summary_en)
       is distinct from (old.title_pl, old.title_de, old.title_en, old.summary_pl, old.summary_de, old.summary_en)
       and new.text_version <> old.text_version + 1 then
        raise exception 'a new writing has a new number' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger partnership_changes_by_rule before update on partnership for each row execute function guard_partnership_change();
create trigger partnership_is_kept before delete on partnership for each row execute function refuse_removal();

-- What the public may read, computed at each reading: both sides have approved the present text and consent to its publication.
create view public_partnership as
select p.id, p.negotiation, p.edition, p.business, p.social, p.slug, p.state, p.theme, p.concluded_at, p.started_on, p.ended_on,
       p.title_pl, p.title_de, p.title_en, p.summary_pl, p.summary_de, p.summary_en, p.text_version, p.sample
  from partnership p
  join edition e on e.id = p.edition and e.published
 where p.state <> 'FORMING'
   and p.text_version > 0
   and p.business_approved = p.text_version and p.business_consent is not null
   and p.social_approved = p.text_version and p.social_consent is not null;
