-- As before, and the moments of planned articles.
create or replace view public_moment (at) as
    select opens_at from film_premiere where announced
    union all select starts_at from gathering where state <> 'PLANNED'
    union all select ends_at from gathering where state <> 'PLANNED'
    union all select public_from from article where state = 'PUBLISHED';
