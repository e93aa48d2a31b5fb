-- What may be before the public is taken back first.
create function guard_film_removal() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED' then
        raise exception 'a published film is taken back before it is deleted' using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
create trigger published_film_is_kept before delete on film for each row execute function guard_film_removal();
