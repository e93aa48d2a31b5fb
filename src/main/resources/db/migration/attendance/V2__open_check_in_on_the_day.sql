-- The door opens when the gathering's first day begins, as the clock at its place shows it.
create function guard_day_of_check_in() returns trigger language plpgsql as $$
begin
    if exists (select from gathering g
                where g.id = new.gathering and new.scanned_at < date_trunc('day', g.starts) at time zone g.zone) then
        raise exception 'nobody comes before the day of the gathering' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger who_comes_not_before_the_day before insert on check_in for each row execute function guard_day_of_check_in();
