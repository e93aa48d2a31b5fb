-- What was written so far stands as Polish, and is shown in the other languages until somebody translates it.
alter table gathering rename column place to place_pl;
alter table gathering rename column access_notes to access_notes_pl;
alter table gathering
    add column place_de text check (place_de <> '' and length(place_de) <= 200),
    add column place_en text check (place_en <> '' and length(place_en) <= 200),
    add column access_notes_de text check (length(access_notes_de) <= 1000),
    add column access_notes_en text check (length(access_notes_en) <= 1000),
    drop constraint gathering_check3,
    add constraint what_is_announced_has_a_place
        check (state <> 'PUBLISHED' or num_nonnulls(place_pl, place_de, place_en, link) > 0);
