create table house (
    id        uuid primary key,
    name      text not null check (name <> '' and length(name) <= 200),
    slug      text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    languages text[] not null check (cardinality(languages) > 0 and languages <@ array['PL', 'DE', 'EN']),
    time_zone text not null,
    version   integer not null
);

alter table membership add foreign key (house) references house;
alter table membership add foreign key (organisation) references organisation;

create table initiative (
    id      uuid primary key,
    house   uuid not null references house,
    name_pl text,
    name_de text,
    name_en text,
    since   text check (since ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    version integer not null,
    check (num_nonnulls(name_pl, name_de, name_en) > 0)
);
create index initiative_of_house on initiative (house);

create table edition (
    id                 uuid primary key,
    initiative         uuid not null references initiative,
    slug               text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name_pl            text,
    name_de            text,
    name_en            text,
    story_pl           text,
    story_de           text,
    story_en           text,
    announced          integer check (announced >= 0),
    business_capacity  integer not null check (business_capacity between 1 and 100),
    social_capacity    integer not null check (social_capacity between 1 and 100),
    published          boolean not null,
    sample             boolean not null default false,
    copied_from        uuid references edition,
    version            integer not null,
    check (num_nonnulls(name_pl, name_de, name_en) > 0)
);
create index edition_of_initiative on edition (initiative);

comment on column edition.announced is 'How many partnerships the house has announced; the ones it holds may be fewer.';
comment on column edition.sample is 'Dates and other facts of this edition are sample data, shown as such.';

create table phase (
    edition   uuid not null references edition on delete cascade,
    kind      text not null check (kind in ('CALL', 'QUALIFICATION', 'NOMINATION', 'NEGOTIATION', 'CONCLUSION', 'SUMMARY', 'CLOSING')),
    opens_on  date not null,
    closes_on date not null,
    primary key (edition, kind),
    check (closes_on >= opens_on)
);

create table component (
    edition  uuid not null references edition on delete cascade,
    position integer not null,
    kind     text not null check (kind in ('PRACTICAL', 'ADVISORY')),
    name_pl  text,
    name_de  text,
    name_en  text,
    primary key (edition, position),
    check (num_nonnulls(name_pl, name_de, name_en) > 0)
);
