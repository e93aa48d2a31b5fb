-- What the public may see has changed: passed on to every node that listens to public_changed, after the commit and in the order
-- of commits, as "kind id". A transaction that is rolled back announces nothing; one that changes a thing twice announces it once.

-- The arguments say which kind, and which things a row r is of.
create function announce_change() returns trigger language plpgsql as $$
begin
    execute format('select pg_notify(''public_changed'', %L || '' '' || c.id)
                      from (select distinct k.id from (%s) r cross join lateral (%s) k (id)) c
                     where c.id is not null', tg_argv[0],
        case tg_op when 'INSERT' then 'table new_rows'
                   when 'DELETE' then 'table old_rows'
                   else 'table old_rows union all table new_rows' end, tg_argv[1]);
    return null;
end $$;

-- For migrations: from now on the changes of this table are announced.
create procedure announce_changes(of_table text, kind text, things text) language plpgsql as $$
begin
    execute format('create trigger changes_are_announced_when_it_comes after insert on %I referencing new table as new_rows
                        for each statement execute function announce_change(%L, %L)', of_table, kind, things);
    execute format('create trigger changes_are_announced_when_it_changes after update on %I
                        referencing old table as old_rows new table as new_rows
                        for each statement execute function announce_change(%L, %L)', of_table, kind, things);
    execute format('create trigger changes_are_announced_when_it_goes after delete on %I referencing old table as old_rows
                        for each statement execute function announce_change(%L, %L)', of_table, kind, things);
end $$;
