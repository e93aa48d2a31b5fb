-- Somebody came to a gathering: the id is made by the phone that scanned her code, so that a scan delivered twice is one.
create table check_in (
    id          uuid primary key,
    attendee    uuid        not null references attendee,
    gathering   uuid        not null references gathering,
    scanned_at  timestamptz not null,
    received_at timestamptz not null,
    -- taken back because it was a mistake
    undone_at   timestamptz,
    check (scanned_at <= received_at)
);
create unique index checked_in_once on check_in (attendee) where undone_at is null;
create index check_in_of_gathering on check_in (gathering) where undone_at is null;

create function guard_check_in() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.undone_at is not null or new.undone_at is null
            or (new.id, new.attendee, new.gathering, new.scanned_at, new.received_at)
               is distinct from (old.id, old.attendee, old.gathering, old.scanned_at, old.received_at) then
            raise exception 'a check-in is taken back once and not changed' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if not exists (select from attendee a join registration r on r.id = a.registration
                    where a.id = new.attendee and r.gathering = new.gathering and r.state = 'REGISTERED') then
        raise exception 'only who is registered for a gathering comes to it' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger who_comes_is_registered before insert or update on check_in for each row execute function guard_check_in();
create trigger check_in_is_kept before delete on check_in for each row execute function refuse_removal();
