alter table organisation
    add column folded                text not null default '',
    add column legal_form            text check (legal_form ~ '^[A-Z_]+$'),
    add column legal_form_words      text check (length(legal_form_words) between 1 and 100),
    add column website               text check (website ~ '^https?://' and length(website) <= 300),
    add column municipality          text check (municipality ~ '^[0-9]{7}$'),
    add column address               text check (length(address) between 1 and 200),
    add column description_pl        text check (length(description_pl) <= 4000),
    add column description_de        text check (length(description_de) <= 4000),
    add column description_en        text check (length(description_en) <= 4000),
    add column areas                 text[] not null default '{}' check (cardinality(areas) <= 60),
    add column capacity_hosts        integer check (capacity_hosts between 0 and 10000),
    add column capacity_notice_days  integer check (capacity_notice_days between 0 and 730),
    add column capacity_day_cost     numeric(10, 2) check (capacity_day_cost >= 0),
    add column capacity_currency     text check (capacity_currency ~ '^[A-Z]{3}$'),
    add column capacity_safeguarding text check (length(capacity_safeguarding) between 1 and 2000),
    add check (num_nulls(capacity_day_cost, capacity_currency) in (0, 2)),
    add check (legal_form_words is null or legal_form = 'OTHER');

comment on column organisation.folded is 'The name in small letters without marks, as it is searched.';
comment on column organisation.municipality is 'Seven-digit TERYT code of the seat.';
comment on column organisation.areas is 'Codes of areas of work, e.g. sdg:13.';

-- Lists show organisations as Polish sorts them, one page after the other.
create index organisation_by_name on organisation (name collate "pl-x-icu", id);

-- One number of a register names one organisation, whoever types it.
create table organisation_identifier (
    organisation uuid not null references organisation,
    scheme       text not null check (scheme <> '' and length(scheme) <= 40),
    value        text not null check (value <> '' and length(value) <= 100),
    constraint identifier_names_one_organisation primary key (scheme, value)
);
create index organisation_identifier_of_organisation on organisation_identifier (organisation);

create table need_or_offer (
    organisation uuid    not null references organisation,
    position     integer not null,
    direction    text    not null check (direction in ('NEED', 'OFFER')),
    kind         text    not null check (kind in ('MONEY', 'GOODS', 'TIME', 'SKILLS', 'SPACE', 'KNOW_HOW', 'CONTACTS')),
    quantity     numeric(14, 2) check (quantity > 0),
    unit         text check (length(unit) between 1 and 40),
    period       text check (period in ('ONCE', 'WEEKLY', 'MONTHLY', 'YEARLY', 'ONGOING')),
    words        text check (length(words) between 1 and 500),
    primary key (organisation, position)
);

create table organisation_logo (
    organisation uuid primary key references organisation,
    bytes        bytea       not null check (length(bytes) <= 5242880),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    since        timestamptz not null
);

-- Somebody says that an organisation which is already here is hers; the house answers.
create table claim (
    id           uuid primary key,
    organisation uuid        not null references organisation,
    person       uuid        not null references person on delete cascade,
    state        text        not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    words        text check (length(words) between 1 and 1000),
    why          text check (length(why) between 1 and 1000),
    asked        timestamptz not null,
    answered     timestamptz,
    version      integer     not null,
    check ((state = 'ASKED') = (answered is null)),
    check (state <> 'REFUSED' or why is not null)
);
create unique index claim_asked_once on claim (organisation, person) where state = 'ASKED';
create index claim_by_state on claim (state, id);
create index claim_of_person on claim (person);
