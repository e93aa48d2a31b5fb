-- An edition of the coordinator's own house, whose phases are all open.
-- psql: :edition, :slug
insert into edition (id, initiative, slug, name_pl, business_capacity, social_capacity, published, version)
select :edition, i.id, :slug, 'Próba ' || :slug, 3, 3, true, 0
  from initiative i
  join edition e on e.initiative = i.id
  join phase p on p.edition = e.id and p.kind = 'NEGOTIATION' and current_date between p.opens_on and p.closes_on
 limit 1;
insert into phase (edition, kind, opens_on, closes_on)
select :edition, kind, current_date - 30, current_date + 30
  from unnest(array['CALL', 'QUALIFICATION', 'NOMINATION', 'NEGOTIATION', 'CONCLUSION']) kind;
