-- How many people have a place at a gathering, counted on its own row: who takes one locks the row.
alter table gathering add column taken integer not null default 0 check (taken >= 0);

-- Held by what brings the people: a registration.
create table gathering_place (
    gathering uuid not null references gathering,
    holder    uuid not null,
    people    integer not null check (people between 1 and 100),
    since     timestamptz not null,
    primary key (gathering, holder)
);

create function count_gathering_place() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update gathering set taken = taken + new.people where id = new.gathering;
    else
        update gathering set taken = taken - old.people where id = old.gathering;
    end if;
    return null;
end $$;
create trigger gathering_place_is_counted after insert or delete on gathering_place
    for each row execute function count_gathering_place();
create trigger gathering_place_is_never_moved before update on gathering_place for each row execute function refuse_change();

-- The house may lower the capacity below what is taken: then nobody is sent away, and nobody more is let in.
create function guard_gathering_capacity() returns trigger language plpgsql as $$
begin
    if new.taken > old.taken and new.taken > new.capacity then
        raise exception 'a gathering takes no more people than it has places'
            using errcode = 'check_violation', constraint = 'gathering_capacity_is_never_exceeded';
    end if;
    return new;
end $$;
create trigger gathering_capacity_is_never_exceeded before update of taken on gathering
    for each row execute function guard_gathering_capacity();

-- As before, and a place at a gathering that was called off can still be given back. Generated columns are not known yet here.
create or replace function guard_gathering() returns trigger language plpgsql as $$
begin
    if new.edition <> old.edition or new.slug <> old.slug then
        raise exception 'a gathering keeps its edition and its address' using errcode = 'restrict_violation';
    end if;
    if old.state = 'CANCELLED' and to_jsonb(new) - array['taken', 'starts_at', 'ends_at']
                                <> to_jsonb(old) - array['taken', 'starts_at', 'ends_at'] then
        raise exception 'a cancelled gathering stays cancelled' using errcode = 'restrict_violation';
    end if;
    if old.state = 'PUBLISHED' and new.state = 'PLANNED' then
        raise exception 'what was announced is not planned again' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
