-- What an expert observes of a partnership, point by point: a draft of hers, then versions that never change.
create table observed_point (
    id          uuid primary key,
    partnership uuid not null references partnership,
    expert      uuid references person on delete set null,
    kind        text not null check (kind in ('STRENGTH', 'WEAKNESS', 'POSSIBILITY')),
    begun_at    timestamptz not null,
    versions    integer not null default 0 check (versions >= 0),
    version     integer not null
);
create index observed_point_of_partnership on observed_point (partnership, id);
create index observed_point_of_expert on observed_point (expert, partnership);

comment on column observed_point.versions is 'How many were shared; 0 while it is a draft that only its author reads.';

create table point_version (
    point               uuid not null references observed_point,
    number              integer not null check (number > 0),
    words               text not null check (words <> '' and length(words) <= 4000),
    feeling             text not null check (feeling in ('OBSERVATION', 'CONCERN', 'PRAISE')),
    -- HOUSE reaches nobody but the house and the author; PUBLIC is read by the parties, and an extract of it may become public
    visibility          text not null check (visibility in ('HOUSE', 'PARTIES', 'PUBLIC')),
    evidence            text not null check (evidence in ('DATE', 'MILESTONE', 'OFFER', 'ATTACHMENT')),
    evidence_day        date,
    evidence_label      text check (evidence_label <> '' and length(evidence_label) <= 200),
    evidence_offer      integer,
    evidence_attachment uuid references attachment,
    shared_at           timestamptz not null,
    primary key (point, number),
    check ((evidence in ('DATE', 'MILESTONE')) = (evidence_day is not null)),
    check ((evidence = 'MILESTONE') = (evidence_label is not null)),
    check ((evidence = 'OFFER') = (evidence_offer is not null)),
    check ((evidence = 'ATTACHMENT') = (evidence_attachment is not null))
);

create function guard_observed_point() returns trigger language plpgsql as $$
begin
    perform from partnership p join watching_expert w on w.negotiation = p.negotiation and w.person = new.expert where p.id = new.partnership;
    if not found then
        raise exception 'only an assigned expert observes a partnership' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger only_an_assigned_expert_observes before insert on observed_point for each row execute function guard_observed_point();

create function guard_observed_point_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.versions > 0 then
            raise exception 'what was shared stays' using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if (new.id, new.partnership, new.kind, new.begun_at) is distinct from (old.id, old.partnership, old.kind, old.begun_at)
       or new.versions not in (old.versions, old.versions + 1)
       or (new.expert is distinct from old.expert and new.expert is not null) then
        raise exception 'a point changes only by a new version' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger point_changes_only_by_a_new_version before update or delete on observed_point
    for each row execute function guard_observed_point_change();

-- Each version is the one that its point has just counted, and its evidence belongs to the same negotiation.
create function guard_point_version() returns trigger language plpgsql as $$
begin
    perform from observed_point o
              join partnership p on p.id = o.partnership
             where o.id = new.point and o.versions = new.number
               and (new.evidence_offer is null
                    or exists (select from offer f where f.negotiation = p.negotiation and f.number = new.evidence_offer))
               and (new.evidence_attachment is null
                    or exists (select from attachment a where a.negotiation = p.negotiation and a.id = new.evidence_attachment))
               for update of o;
    if not found then
        raise exception 'a version is the next of its point, with evidence from its own negotiation' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger point_version_is_the_next before insert on point_version for each row execute function guard_point_version();
create trigger point_version_never_changes before update or delete on point_version for each row execute function refuse_change();
create trigger point_version_is_never_emptied before truncate on point_version for each statement execute function refuse_change();

-- What the expert has typed and not yet shared; nobody else reads it.
create table point_draft (
    point    uuid primary key references observed_point on delete cascade,
    typed    jsonb not null check (jsonb_typeof(typed) = 'object' and length(typed::text) <= 50000),
    saved_at timestamptz not null
);

-- The right of reply: a party's answer stands beside the version that it answers.
create table point_reply (
    id         uuid primary key,
    point      uuid not null,
    number     integer not null,
    side       text not null check (side in ('BUSINESS', 'SOCIAL')),
    person     uuid references person on delete set null,
    words      text not null check (words <> '' and length(words) <= 4000),
    replied_at timestamptz not null,
    foreign key (point, number) references point_version
);
create index point_reply_by_version on point_reply (point, number, id);

create function guard_shown_to_parties() returns trigger language plpgsql as $$
begin
    perform from point_version v where v.point = new.point and v.number = new.number and v.visibility <> 'HOUSE';
    if not found then
        raise exception 'what is for the house alone reaches nobody else' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger reply_is_to_what_the_party_reads before insert on point_reply for each row execute function guard_shown_to_parties();
create trigger reply_never_changes before update on point_reply for each row execute function guard_offer_change();
create trigger reply_is_kept before delete on point_reply for each row execute function refuse_removal();

-- What the public may read of a version: the expert approves the wording, both parties consent to this wording.
create table point_extract (
    point            uuid not null,
    number           integer not null,
    wording_pl       text check (length(wording_pl) <= 4000),
    wording_de       text check (length(wording_de) <= 4000),
    wording_en       text check (length(wording_en) <= 4000),
    writing          integer not null check (writing > 0),
    approved         integer check (approved between 1 and writing),
    business_consent integer check (business_consent between 1 and writing),
    social_consent   integer check (social_consent between 1 and writing),
    version          integer not null,
    id               uuid primary key,
    unique (point, number),
    foreign key (point, number) references point_version,
    check (num_nonnulls(wording_pl, wording_de, wording_en) > 0)
);
comment on column point_extract.writing is 'Counts the writings of the wording; approval and consents name the one that they are given to.';

create function guard_extract() returns trigger language plpgsql as $$
begin
    perform from point_version v where v.point = new.point and v.number = new.number and v.visibility = 'PUBLIC';
    if not found then
        raise exception 'only what the expert offers to the public has an extract' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and (new.wording_pl, new.wording_de, new.wording_en) is distinct from (old.wording_pl, old.wording_de, old.wording_en)
       and new.writing <> old.writing + 1 then
        raise exception 'a new wording has a new number' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger extract_is_of_what_is_offered before insert or update on point_extract for each row execute function guard_extract();

-- Computed at each reading, as public_partnership is: the last version that the parties read is offered to the public, the expert
-- has approved the present wording, both parties consent to it, and the partnership itself is public.
create view public_extract as
select x.id, x.point, o.partnership, o.kind, v.feeling, x.wording_pl, x.wording_de, x.wording_en, v.shared_at, x.version
  from point_extract x
  join observed_point o on o.id = x.point
  join point_version v on v.point = x.point and v.number = x.number and v.visibility = 'PUBLIC'
  join public_partnership p on p.id = o.partnership
 where x.approved = x.writing and x.business_consent = x.writing and x.social_consent = x.writing
   and x.number = (select max(l.number) from point_version l where l.point = x.point and l.visibility <> 'HOUSE');

-- What an expert recommends becomes an action with an owner and a day.
create table recommended_action (
    id             uuid primary key,
    partnership    uuid not null references partnership,
    point          uuid not null,
    number         integer not null,
    words          text not null check (words <> '' and length(words) <= 1000),
    owner          text not null check (owner in ('BUSINESS', 'SOCIAL', 'HOUSE')),
    due_on         date not null,
    state          text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    reason         text,
    recommended_at timestamptz not null,
    ended_at       timestamptz,
    version        integer not null,
    foreign key (point, number) references point_version,
    check ((state = 'OPEN') = (ended_at is null)),
    check ((state = 'DROPPED') = (reason is not null))
);
create index recommended_action_of_partnership on recommended_action (partnership, due_on, id);
create trigger action_follows_what_the_parties_read before insert on recommended_action
    for each row execute function guard_shown_to_parties();
create trigger action_is_kept before delete on recommended_action for each row execute function refuse_removal();

-- The health check: both parties and the expert rate the same questions.
create table health_rating (
    partnership uuid not null references partnership,
    rater       text not null check (rater in ('BUSINESS', 'SOCIAL', 'EXPERT')),
    question    text not null check (question in ('GOALS', 'TALK', 'PROMISES', 'BALANCE', 'PEOPLE', 'COMMUNITY')),
    colour      text not null check (colour in ('GREEN', 'AMBER', 'RED')),
    rated_at    timestamptz not null,
    primary key (partnership, rater, question)
);
