-- As many participants as one wants in an edition: half of them companies. Each company has nominated one organisation, and the
-- first company the first 100; a third of these talks are agreed and public, a third go on, the rest were never answered.
-- To be run in one transaction (an offer is made whole), by the tests and by bench/run.
--
-- :edition  its id
-- :word     makes addresses unique
-- :count    how many participants
-- :person   somebody who claims organisations

insert into organisation (id, name, folded, slug, kind, since, version)
select gen_random_uuid(), 'Żółta ' || md5(i::text), 'zolta ' || md5(i::text), 'crowd-' || :word || '-' || i,
       case i % 2 when 0 then 'COMPANY' else 'NGO' end, now(), 0
  from generate_series(1, :count) i;

insert into participation (id, edition, organisation, side, state, motivation, capacity, applied_at, decided_at, version)
select gen_random_uuid(), :edition, id, case kind when 'COMPANY' then 'BUSINESS' else 'SOCIAL' end, 'QUALIFIED',
       'Chcemy', 3, now(), now(), 0
  from organisation where slug like 'crowd-' || :word || '-%' order by slug;

with numbered as (
    select p.id, p.side, row_number() over (partition by p.side order by length(o.slug), o.slug) as n
      from participation p join organisation o on o.id = p.organisation where p.edition = :edition)
insert into nomination (id, edition, business, social, reason, idea, state, made_at, expires_on, answered_at, version)
select gen_random_uuid(), :edition, b.id, s.id, 'Powód', 'Pomysł',
       case when s.n % 3 > 0 then 'ACCEPTED' else 'MADE' end, now() - s.n * interval '1 minute',
       current_date + 30, case when s.n % 3 > 0 then now() end, 0
  from numbered b join numbered s on s.side = 'SOCIAL' and (b.n = s.n or b.n = 1 and s.n <= 100)
 where b.side = 'BUSINESS';

insert into negotiation (id, nomination, edition, business, business_participation, social, social_participation, state,
                         opened_at, moved_at, version)
select gen_random_uuid(), n.id, n.edition, b.organisation, b.id, s.organisation, s.id, 'OPEN', n.made_at, n.made_at, 0
  from nomination n join participation b on b.id = n.business join participation s on s.id = n.social
 where n.edition = :edition and n.state = 'ACCEPTED';

update negotiation set offers = 1, offered_by = 'SOCIAL' where edition = :edition;

insert into offer (id, negotiation, number, side, purpose, starts_on, ends_on, naming, way_out, made_at)
select gen_random_uuid(), id, 1, 'SOCIAL', 'Cel', current_date, current_date + 90, 'Obie', '30 dni', now()
  from negotiation where edition = :edition;

insert into contribution (offer, side, position, kind, unit, words)
select o.id, each.side, 1, 'TIME', '', 'Czterdzieści godzin'
  from offer o join negotiation t on t.id = o.negotiation cross join unnest(array['BUSINESS', 'SOCIAL']) as each (side)
 where t.edition = :edition;

with chosen as (select id, row_number() over (order by moved_at desc) as n from negotiation where edition = :edition)
update negotiation t
   set state = 'AGREED', ended_at = now(), ended_by = 'BUSINESS', language = 'PL',
       accepted_offer = (select id from offer where negotiation = t.id)
  from chosen c where c.id = t.id and c.n % 2 = 1;

insert into theme (id, edition, position, name_pl) select gen_random_uuid(), :edition, i, 'Obszar ' || i from generate_series(1, 4) i;

insert into partnership (id, negotiation, edition, business, social, slug, state, formed_at, concluded_at, theme,
                         title_pl, summary_pl, text_version, business_approved, social_approved, business_consent,
                         social_consent, version)
select gen_random_uuid(), t.id, t.edition, t.business, t.social, 'crowd-' || :word || '-' || t.id, 'CONCLUDED', now(), now(),
       (select id from theme h where h.edition = t.edition and h.position = 1 + abs(hashtext(t.id::text)) % 5),
       'Wspólny ogród', 'Razem sadzimy.', 1, 1, 1, now(), now(), 0
  from negotiation t where t.edition = :edition and t.state = 'AGREED';

insert into audit_line (at, organisation, act, subject, edition)
select now(), p.organisation, 'participation.apply', p.id, p.edition
  from participation p cross join generate_series(1, 3) where p.edition = :edition;

insert into claim (id, organisation, person, state, asked, answered, version)
select gen_random_uuid(), o.id, :person, case when waits then 'ASKED' else 'GRANTED' end, now(),
       case when waits then null else now() end, 0
  from (select id, row_number() over (order by slug) <= 400 as waits from organisation
         where slug like 'crowd-' || :word || '-%') o;
