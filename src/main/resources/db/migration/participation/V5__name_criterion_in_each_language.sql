alter table criterion
    drop column name,
    add check (num_nonnulls(name_pl, name_de, name_en) > 0),
    drop constraint criterion_edition_position_key,
    -- looked at when the statement ends, so that two can change places
    add constraint criterion_has_its_place unique (edition, position) deferrable initially immediate;

-- By what somebody has been weighed stays as it was meant: it is neither removed nor moved to the other side.
create function guard_criterion() returns trigger language plpgsql as $$
begin
    if (tg_op = 'DELETE' or new.side is distinct from old.side or new.edition <> old.edition)
       and exists (select from criterion_answer where criterion = old.id) then
        raise exception 'somebody has been weighed by this criterion' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger criterion_is_kept_once_used before update or delete on criterion for each row execute function guard_criterion();
