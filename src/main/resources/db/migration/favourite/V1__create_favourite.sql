-- What a person keeps for herself: read by nobody else, told in no audit line, and gone with her account. A thing is any that has a
-- public page; whether it still has one is asked each time it is shown.
create table favourite (
    person uuid        not null references person on delete cascade,
    thing  uuid        not null,
    at     timestamptz not null,
    primary key (person, thing)
);

create function guard_favourites() returns trigger language plpgsql as $$
begin
    -- one after the other, so that two who count at once do not both find room
    perform from person where id = new.person for no key update;
    if not exists (select from favourite where person = new.person and thing = new.thing)
       and (select count(*) from favourite where person = new.person) >= 300 then
        raise exception 'nobody keeps more than 300 things'
            using errcode = 'check_violation', constraint = 'nobody_keeps_more_than_three_hundred_things';
    end if;
    return new;
end $$;
create trigger nobody_keeps_more_than_three_hundred_things before insert on favourite
    for each row execute function guard_favourites();
