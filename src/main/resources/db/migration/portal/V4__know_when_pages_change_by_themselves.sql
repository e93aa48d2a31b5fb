-- The moments at which a public page changes though nobody does anything. Midnight comes on top: days, and what is shown for some of
-- them, change then. Who adds such a moment replaces this view with one that has it.
create view public_moment (at) as
    select opens_at from film_premiere where announced
    union all select starts_at from gathering where state <> 'PLANNED'
    union all select ends_at from gathering where state <> 'PLANNED';
