-- Both sides have approved the present text and consent to its publication. As a column of its own it is said once, and the
-- planner knows how many rows it holds for: comparing columns, it took one of two hundred, and read them all to find ten.
alter table partnership add column shown boolean not null generated always as (
    (state <> 'FORMING' and text_version > 0
     and business_approved = text_version and business_consent is not null
     and social_approved = text_version and social_consent is not null) is true) stored;

create or replace view public_partnership as
select p.id, p.negotiation, p.edition, p.business, p.social, p.slug, p.state, p.theme, p.concluded_at, p.started_on, p.ended_on,
       p.title_pl, p.title_de, p.title_en, p.summary_pl, p.summary_de, p.summary_en, p.text_version, p.sample
  from partnership p
  join edition e on e.id = p.edition and e.published
 where p.shown;
