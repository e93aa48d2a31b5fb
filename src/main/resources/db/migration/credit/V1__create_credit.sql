-- Who made an edition possible. A credit is shown on its days, in the time zone of the edition's house, and on no other.
create table credit (
    id          uuid primary key,
    edition     uuid    not null references edition,
    tier        text    not null check (tier in ('FUNDER', 'PARTNER', 'MEDIA_PATRON')),
    name        text    not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]]' and name = btrim(name)),
    shown_from  date,
    shown_until date,
    wording_pl  text check (length(wording_pl) between 1 and 500 and wording_pl !~ '[[:cntrl:]]'),
    wording_de  text check (length(wording_de) between 1 and 500 and wording_de !~ '[[:cntrl:]]'),
    wording_en  text check (length(wording_en) between 1 and 500 and wording_en !~ '[[:cntrl:]]'),
    link        text check (link ~ '^https://[^[:space:]]+$' and length(link) <= 300),
    position    integer not null check (position >= 0),
    version     integer not null,
    check (shown_until >= shown_from),
    -- two change places in one transaction
    constraint credit_has_its_place unique (edition, tier, position) deferrable initially deferred
);

comment on column credit.wording_pl is 'Obligatory words, quoted as they were given; a language without them shows those of another.';

-- For a light page and for a dark one.
create table credit_logo (
    credit uuid        not null references credit on delete cascade,
    ground text        not null check (ground in ('LIGHT', 'DARK')),
    bytes  bytea       not null check (length(bytes) between 1 and 5242880),
    width  integer     not null check (width between 1 and 640),
    height integer     not null check (height between 1 and 640),
    sha256 text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    since  timestamptz not null,
    primary key (credit, ground)
);

-- Thanks for one edition are no thanks for another.
create function guard_credit() returns trigger language plpgsql as $$
begin
    if new.id <> old.id or new.edition <> old.edition then
        raise exception 'a credit stays with its edition' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger credit_stays_with_its_edition before update on credit for each row execute function guard_credit();
