alter table organisation
    add column abroad_country   text check (abroad_country ~ '^[A-Z]{2}$' and abroad_country <> 'PL'),
    add column abroad_town      text check (length(abroad_town) between 1 and 100 and abroad_town !~ ';'),
    add column abroad_latitude  numeric(8, 5) check (abroad_latitude between -90 and 90),
    add column abroad_longitude numeric(8, 5) check (abroad_longitude between -180 and 180),
    add constraint seat_abroad_is_whole
        check (num_nulls(abroad_country, abroad_town, abroad_latitude, abroad_longitude) in (0, 4)),
    add constraint seat_is_here_or_abroad check (municipality is null or abroad_country is null);

-- What a map asks for: the municipality's code, or a point with its town and country.
alter table organisation
    add column seat text generated always as (coalesce(municipality,
        abroad_latitude::text || ';' || abroad_longitude::text || ';' || abroad_country || ';' || abroad_town)) stored;

comment on column organisation.abroad_country is 'ISO 3166 code of the country, for a seat outside Poland.';
comment on column organisation.seat is 'TERYT code, or latitude;longitude;country;town; null where the organisation keeps its seat to itself.';
