-- The last number given in an edition: without gaps, because a number that is not used rolls back with its agreement.
create table agreement_count (
    edition uuid primary key references edition,
    last    integer not null check (last > 0)
);

create table agreement (
    id                    uuid primary key,
    negotiation           uuid not null unique references negotiation,
    offer                 uuid not null unique references offer,
    edition               uuid not null references edition,
    business              uuid not null references organisation,
    social                uuid not null references organisation,
    ordinal               integer not null check (ordinal > 0),
    number                text not null unique,
    language              text not null check (language in ('PL', 'DE', 'EN')),
    made_at               timestamptz not null,
    business_confirmed_at timestamptz,
    business_signatory    uuid references person on delete set null,
    social_confirmed_at   timestamptz,
    social_signatory      uuid references person on delete set null,
    version               integer not null,
    unique (edition, ordinal)
);

create table agreement_document (
    agreement uuid not null references agreement,
    language  text not null check (language in ('PL', 'DE', 'EN')),
    content   bytea not null,
    sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (agreement, language)
);
create trigger agreement_document_never_changes before update or delete on agreement_document
    for each row execute function refuse_change();
create trigger agreement_document_is_never_emptied before truncate on agreement_document
    for each statement execute function refuse_change();

-- An agreement holds the accepted offer of an agreed negotiation.
create function guard_agreement() returns trigger language plpgsql as $$
begin
    perform from negotiation n
     where n.id = new.negotiation and n.state = 'AGREED' and n.accepted_offer = new.offer and n.edition = new.edition
       and n.business = new.business and n.social = new.social and n.language = new.language;
    if not found then
        raise exception 'an agreement holds the accepted offer of its negotiation' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger agreement_holds_the_accepted_offer before insert on agreement for each row execute function guard_agreement();

-- Only confirmations are added, each once; erasing a person takes only her from it.
create function guard_agreement_change() returns trigger language plpgsql as $$
declare
    later text[] := array['business_confirmed_at', 'business_signatory', 'social_confirmed_at', 'social_signatory', 'version'];
begin
    if (to_jsonb(new) - later) <> (to_jsonb(old) - later)
       or (old.business_confirmed_at is not null and new.business_confirmed_at is distinct from old.business_confirmed_at)
       or (old.social_confirmed_at is not null and new.social_confirmed_at is distinct from old.social_confirmed_at)
       or (old.business_confirmed_at is not null and new.business_signatory is not null and new.business_signatory is distinct from old.business_signatory)
       or (old.social_confirmed_at is not null and new.social_signatory is not null and new.social_signatory is distinct from old.social_signatory) then
        raise exception 'an agreement is confirmed, and nothing else' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger agreement_is_only_confirmed before update on agreement for each row execute function guard_agreement_change();
create trigger agreement_is_kept before delete on agreement for each row execute function refuse_removal();
