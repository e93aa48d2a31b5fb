-- Who asked to join may take the question back.
alter table join_request drop constraint join_request_state_check;
alter table join_request add constraint join_request_state_check check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));
create index join_request_of_person on join_request (person, id);

-- A seat that was given by mistake is taken back, also where it was the first owner's: for the one membership that is named in the
-- same transaction, as person:body.
create or replace function keep_last() returns trigger language plpgsql as $$
declare
    needed text := case when old.house is null then 'OWNER' else 'COORDINATOR' end;
begin
    if needed = any(old.roles) and (tg_op = 'DELETE' or not needed = any(new.roles))
            and current_setting('tandem.taken_back', true) is distinct from old.person::text || ':' || coalesce(old.organisation, old.house)::text then
        perform pg_advisory_xact_lock(hashtextextended(coalesce(old.organisation, old.house)::text, 0));
        if not exists (select from membership
                        where coalesce(organisation, house) = coalesce(old.organisation, old.house)
                          and needed = any(roles) and person <> old.person) then
            raise exception 'the last % stays', lower(needed) using errcode = 'restrict_violation';
        end if;
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
