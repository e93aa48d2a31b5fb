-- Exactly what the view public_partnership shows, by area and age; those without an area under an id that nothing has.
create index partnership_shown on partnership (edition, coalesce(theme, '00000000-0000-0000-0000-000000000000'), id)
 where state <> 'FORMING'
   and text_version > 0
   and business_approved = text_version and business_consent is not null
   and social_approved = text_version and social_consent is not null;
