alter table house
    add column name_pl     text check (length(name_pl) between 1 and 200),
    add column name_de     text check (length(name_de) between 1 and 200),
    add column name_en     text check (length(name_en) between 1 and 200),
    add column accent      text check (accent ~ '^#[0-9a-f]{6}$'),
    add column accent_dark text check (accent_dark ~ '^#[0-9a-f]{6}$'),
    add column logo        text check (logo ~ '^[0-9a-f]{64}$'),
    add check ((accent is null) = (accent_dark is null));

comment on column house.name is 'The name that the house goes by where it has none in the wanted language.';
comment on column house.accent is 'Its colour on light ground; on dark ground it is accent_dark. Each keeps 4.5:1 there.';
comment on column house.logo is 'The digest of its picture, which the house''s own version changes with.';

create table house_logo (
    house uuid primary key references house,
    bytes bytea not null check (length(bytes) <= 5242880)
);
