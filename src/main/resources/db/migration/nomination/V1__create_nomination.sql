create table nomination (
    id          uuid primary key,
    edition     uuid not null references edition,
    business    uuid not null references participation,
    social      uuid not null references participation,
    reason      text not null check (reason <> ''),
    idea        text not null,
    state       text not null check (state in ('MADE', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    made_at     timestamptz not null,
    expires_on  date not null,
    answered_at timestamptz,
    answer      text,
    version     integer not null,
    check ((state = 'MADE') = (answered_at is null)),
    check (state <> 'DECLINED' or answer is not null)
);
-- One live nomination per pair and edition; after a decline or expiry a new one is possible, on record.
create unique index nomination_once_per_pair on nomination (edition, business, social) where state in ('MADE', 'ACCEPTED');
create index nomination_by_business on nomination (business, id);
create index nomination_by_social on nomination (social, id);
create index nomination_by_edition on nomination (edition, id);
create index nomination_waiting on nomination (expires_on) where state = 'MADE';

-- Only a qualified business participant nominates; only a qualified social participant of the same edition is nominated.
create function guard_nomination() returns trigger language plpgsql as $$
begin
    perform from participation where id = new.business and edition = new.edition and side = 'BUSINESS' and state = 'QUALIFIED' for share;
    if not found then
        raise exception 'only a qualified business participant of the edition nominates' using errcode = 'check_violation';
    end if;
    perform from participation where id = new.social and edition = new.edition and side = 'SOCIAL' and state = 'QUALIFIED' for share;
    if not found then
        raise exception 'only a qualified social participant of the edition is nominated' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger nomination_is_between_qualified before insert on nomination for each row execute function guard_nomination();

-- What was named stays as it was named, and an answer is given once; only the same day's undo leads back.
create function guard_nomination_change() returns trigger language plpgsql as $$
begin
    if (new.id, new.edition, new.business, new.social, new.reason, new.idea, new.made_at)
       is distinct from (old.id, old.edition, old.business, old.social, old.reason, old.idea, old.made_at) then
        raise exception 'a nomination keeps its pair and its words' using errcode = 'restrict_violation';
    end if;
    if old.state <> new.state and not (old.state = 'MADE' or (old.state = 'DECLINED' and new.state = 'MADE')) then
        raise exception 'a nomination is answered once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger nomination_changes_by_rule before update on nomination for each row execute function guard_nomination_change();

alter table place add foreign key (holder) references nomination;
