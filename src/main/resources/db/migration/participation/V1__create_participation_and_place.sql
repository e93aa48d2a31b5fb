create table participation (
    id           uuid primary key,
    edition      uuid not null references edition,
    organisation uuid not null references organisation,
    side         text not null check (side in ('BUSINESS', 'SOCIAL')),
    state        text not null check (state in ('APPLIED', 'QUALIFIED', 'DECLINED', 'WITHDRAWN')),
    motivation   text not null,
    capacity     integer not null check (capacity between 1 and 100),
    taken        integer not null default 0,
    reason       text,
    applied_at   timestamptz not null,
    decided_at   timestamptz,
    sample       boolean not null default false,
    version      integer not null,
    constraint capacity_is_never_exceeded check (taken between 0 and capacity),
    check (state <> 'DECLINED' or reason is not null)
);
-- In an edition an organisation stands once; after a refusal or a withdrawal it may apply anew.
create unique index participation_once on participation (edition, organisation) where state in ('APPLIED', 'QUALIFIED');
create index participation_of_organisation on participation (organisation);
create index participation_by_key on participation (edition, state, side, id);

-- A place is held by a nomination on each of its two sides; the count on the participation follows it.
create table place (
    participation uuid not null references participation,
    holder        uuid not null,
    since         timestamptz not null,
    primary key (participation, holder)
);
create index place_of_holder on place (holder);

create function count_place() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        update participation set taken = taken + 1 where id = new.participation;
    else
        update participation set taken = taken - 1 where id = old.participation;
    end if;
    return null;
end $$;

create trigger place_is_counted after insert or delete on place for each row execute function count_place();
create trigger place_is_never_moved before update on place for each row execute function refuse_change();
