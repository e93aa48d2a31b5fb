-- A tie of a person to an organisation that she has declared: as an expert she watches nothing of it.
create table declared_tie (
    person       uuid not null references person on delete cascade,
    organisation uuid not null references organisation,
    nature       text not null check (nature <> '' and length(nature) <= 500),
    since        timestamptz not null,
    primary key (person, organisation)
);
create index declared_tie_to_organisation on declared_tie (organisation);

-- The invitation to the edition is the roster; what an expert sees are the negotiations that the house assigns to her, and
-- the partnerships that come from them.
create table assigned_expert (
    negotiation uuid not null references negotiation,
    person      uuid not null references person on delete cascade,
    edition     uuid not null,
    business    uuid not null references organisation,
    social      uuid not null references organisation,
    since       timestamptz not null,
    primary key (negotiation, person),
    foreign key (edition, person) references invited_expert on delete cascade
);
create index assigned_expert_by_person on assigned_expert (person, edition, business, social);

comment on table assigned_expert is 'The edition and both parties are those of the negotiation, kept here for the queries that ask who may see.';

create function conflict_of_interest(who uuid, party uuid) returns text language sql stable as $$
    select case when exists (select from membership m where m.person = who and m.organisation = party) then 'MEMBER'
                when exists (select from declared_tie t where t.person = who and t.organisation = party) then 'TIE' end
$$;

create function guard_assignment() returns trigger language plpgsql as $$
begin
    perform from negotiation n
     where n.id = new.negotiation and n.edition = new.edition and n.business = new.business and n.social = new.social;
    if not found then
        raise exception 'an assignment names the parties of its negotiation' using errcode = 'check_violation';
    end if;
    if coalesce(conflict_of_interest(new.person, new.business), conflict_of_interest(new.person, new.social)) is not null then
        raise exception 'an expert has no tie to those whom she watches' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger expert_has_no_tie_to_the_parties before insert or update on assigned_expert
    for each row execute function guard_assignment();

-- Who watches what at this moment: assigned, an expert of the edition's house still, and without a tie that came later.
create view watching_expert as
select a.negotiation, a.person, a.edition, a.business, a.social, a.since
  from assigned_expert a
  join edition e on e.id = a.edition
  join initiative i on i.id = e.initiative
  join membership m on m.person = a.person and m.house = i.house and 'EXPERT' = any(m.roles)
 where conflict_of_interest(a.person, a.business) is null
   and conflict_of_interest(a.person, a.social) is null;

-- Those who saw a whole edition until now keep what they saw, where nothing speaks against it.
insert into assigned_expert (negotiation, person, edition, business, social, since)
select n.id, x.person, n.edition, n.business, n.social, x.since
  from invited_expert x
  join negotiation n on n.edition = x.edition
 where conflict_of_interest(x.person, n.business) is null
   and conflict_of_interest(x.person, n.social) is null;

-- What is told of experts has moved to a package of its own; the publications that still wait are found under its name.
update event_publication
   set event_type = replace(event_type, 'org.tandem.negotiation.ExpertEvent', 'org.tandem.negotiation.expert.ExpertEvent'),
       listener_id = replace(listener_id, 'org.tandem.negotiation.ExpertEvent', 'org.tandem.negotiation.expert.ExpertEvent')
 where event_type like 'org.tandem.negotiation.ExpertEvent%';
