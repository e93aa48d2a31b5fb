-- What is to be filmed of a partnership: who, where, when, and whether it is done.
create table shot (
    id          uuid primary key,
    edition     uuid      not null references edition,
    partnership uuid      not null references partnership,
    what        text      not null check (length(what) between 1 and 300),
    who         text      not null check (length(who) between 1 and 300),
    place       text      not null check (length(place) between 1 and 300),
    starts      timestamp not null,
    done_at     timestamptz,
    version     integer   not null
);
create index shot_of_edition on shot (edition, starts, id);
create index shot_of_partnership on shot (partnership, starts, id);

comment on column shot.starts is 'What the clock of the edition''s house shows.';

create function guard_shot() returns trigger language plpgsql as $$
begin
    if not exists (select from partnership p where p.id = new.partnership and p.edition = new.edition) then
        raise exception 'a shot is of a partnership of its edition' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and new.edition <> old.edition then
        raise exception 'a shot stays with its edition' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger shot_is_of_a_partnership_of_its_edition before insert or update on shot for each row execute function guard_shot();
