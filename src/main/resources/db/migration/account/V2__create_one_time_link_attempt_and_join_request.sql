create table one_time_link (
    id           uuid primary key,
    purpose      text not null check (purpose in ('REGISTRATION', 'RESET', 'INVITATION', 'ADDRESS')),
    email        text not null check (email = lower(email) and email like '_%@_%' and length(email) <= 254),
    language     text not null check (language in ('PL', 'DE', 'EN')),
    person       uuid references person on delete cascade,
    organisation uuid,
    house        uuid,
    roles        text[],
    hash         bytea check (length(hash) = 32),
    requested_at timestamptz not null,
    expires_at   timestamptz not null,
    spent_at     timestamptz,
    former_email text,
    check (num_nonnulls(organisation, house) = case purpose when 'INVITATION' then 1 else 0 end),
    check ((purpose = 'INVITATION') = (roles is not null)),
    check ((purpose = 'ADDRESS') = (person is not null)),
    check (spent_at is null or hash is not null)
);
create index one_time_link_into_organisation on one_time_link (organisation) where organisation is not null;
create index one_time_link_into_house on one_time_link (house) where house is not null;

comment on column one_time_link.hash is 'SHA-256 of the secret; null until a mail with the secret is written.';

create trigger one_time_link_is_spent_once before update on one_time_link
    for each row when (old.spent_at is not null) execute function refuse_change();

-- What was tried, against a hash of the address or of the computer it came from.
create table attempt (
    id   bigint generated always as identity primary key,
    kind text not null,
    whom bytea not null,
    at   timestamptz not null
);
create index attempt_by_whom on attempt (kind, whom, at);
create index attempt_by_time on attempt (at);

create table join_request (
    id           uuid primary key,
    person       uuid not null references person on delete cascade,
    organisation uuid not null,
    state        text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
    asked_at     timestamptz not null,
    answered_at  timestamptz,
    check ((state = 'OPEN') = (answered_at is null))
);
create unique index join_request_open_once on join_request (person, organisation) where state = 'OPEN';
create index join_request_open on join_request (organisation) where state = 'OPEN';

-- An organisation never loses its last owner, nor a house its last coordinator. The lock makes two who leave at once go one by one.
create function keep_last() returns trigger language plpgsql as $$
declare
    needed text := case when old.house is null then 'OWNER' else 'COORDINATOR' end;
begin
    if needed = any(old.roles) and (tg_op = 'DELETE' or not needed = any(new.roles)) then
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

create trigger membership_keeps_the_last before update or delete on membership for each row execute function keep_last();
