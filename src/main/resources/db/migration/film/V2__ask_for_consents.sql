-- A film is public only while the house has said whom it shows, and all of them agree.
create or replace function film_is_cleared(film uuid) returns boolean language sql stable as $$ select is_cleared(film, 'FILM') $$;

-- Whom a film shows is kept beside it, by its id alone, and goes with it.
create function forget_film() returns trigger language plpgsql as $$
begin
    delete from picture where thing = old.id;
    return null;
end $$;
create trigger film_takes_its_persons_with_it after delete on film for each row execute function forget_film();
