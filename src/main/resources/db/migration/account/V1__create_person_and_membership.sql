create table person (
    id       uuid primary key,
    email    text not null unique check (email = lower(email) and email like '_%@_%' and length(email) <= 254),
    name     text not null check (name <> '' and length(name) <= 200),
    language text not null check (language in ('PL', 'DE', 'EN')),
    password text,
    since    timestamptz not null,
    version  integer not null
);

create table membership (
    person       uuid not null references person on delete cascade,
    organisation uuid,
    house        uuid,
    roles        text[] not null,
    since        timestamptz not null,
    check (num_nonnulls(organisation, house) = 1),
    check (cardinality(roles) > 0),
    check (organisation is null or roles <@ array['OWNER', 'SIGNATORY', 'MEMBER']),
    check (house is null or roles <@ array['COORDINATOR', 'EDITOR', 'EXPERT'])
);

create unique index membership_in_organisation on membership (person, organisation) where organisation is not null;
create unique index membership_in_house on membership (person, house) where house is not null;
create index membership_of_organisation on membership (organisation);
create index membership_of_house on membership (house);
