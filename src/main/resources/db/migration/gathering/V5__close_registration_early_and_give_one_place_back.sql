-- The house takes no more registrations from now on, though the gathering is still to come.
alter table gathering add column registration_closed_at timestamptz;

-- One of several people does not come: the others keep their places.
create or replace function count_gathering_place() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update gathering set taken = taken + new.people where id = new.gathering;
    elsif tg_op = 'UPDATE' then
        update gathering set taken = taken + new.people - old.people where id = new.gathering;
    else
        update gathering set taken = taken - old.people where id = old.gathering;
    end if;
    return null;
end $$;
drop trigger gathering_place_is_counted on gathering_place;
create trigger gathering_place_is_counted after insert or update or delete on gathering_place
    for each row execute function count_gathering_place();

create function guard_gathering_place() returns trigger language plpgsql as $$
begin
    if (new.gathering, new.holder, new.since) is distinct from (old.gathering, old.holder, old.since) or new.people >= old.people then
        raise exception 'places are given back, not moved' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
drop trigger gathering_place_is_never_moved on gathering_place;
create trigger gathering_place_is_never_moved before update on gathering_place for each row execute function guard_gathering_place();
