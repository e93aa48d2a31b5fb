-- The version of a point that its parties read: the last one that is not for the house alone.
create view shown_version as
select point, max(number) as number from point_version where visibility <> 'HOUSE' group by point;

create or replace view public_extract as
select x.id, x.point, o.partnership, o.kind, v.feeling, x.wording_pl, x.wording_de, x.wording_en, v.shared_at, x.version
  from point_extract x
  join observed_point o on o.id = x.point
  join point_version v on v.point = x.point and v.number = x.number and v.visibility = 'PUBLIC'
  join public_partnership p on p.id = o.partnership
 where x.approved = x.writing and x.business_consent = x.writing and x.social_consent = x.writing
   and x.number = (select s.number from shown_version s where s.point = x.point);
