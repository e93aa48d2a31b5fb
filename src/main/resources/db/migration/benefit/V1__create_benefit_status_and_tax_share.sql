-- A house with the status of a Polish public-benefit organisation (OPP): its number in the court register, by which taxpayers name it.
create table benefit_status (
    house   uuid primary key references house,
    krs     text check (krs ~ '^[0-9]{10}$' and krs <> '0000000000'),
    sample  boolean not null default false,
    version integer not null default 0
);
comment on column benefit_status.krs is 'Null while the house has the status, and its number is not known here.';

-- How much of the tax on a year's income can be passed on, from that tax year on. Without a house: what the law says, as far as this
-- version knows it; with one: what that house has entered since.
create table tax_share (
    house     uuid references house,
    tax_year  integer not null check (tax_year between 2003 and 2100),
    per_mille integer not null check (per_mille between 1 and 100),
    constraint tax_share_once_a_year unique nulls not distinct (house, tax_year)
);

-- 1 %: ustawa z 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie, for the income of 2003 on.
-- 1.5 %: art. 45c ustawy o podatku dochodowym od osób fizycznych as amended on 9 June 2022, for the income of 2022 on.
insert into tax_share (house, tax_year, per_mille) values (null, 2003, 10), (null, 2022, 15);

-- What the law said stays as it is: a later law is entered by a house, or comes with a later version.
create function guard_tax_share_of_the_law() returns trigger language plpgsql as $$
begin
    raise exception 'what the law says about the tax share is not changed by hand' using errcode = 'restrict_violation';
end $$;
create trigger tax_share_of_the_law_stays before update or delete on tax_share for each row
    when (old.house is null) execute function guard_tax_share_of_the_law();

-- The share of a house's taxpayers in a calendar year: the tax on the income of the year before is declared then.
create function tax_share_in(of_house uuid, calendar_year integer) returns table (tax_year integer, per_mille integer)
    language sql stable as $$
    select t.tax_year, t.per_mille from tax_share t
     where (t.house is null or t.house = of_house) and t.tax_year < calendar_year
     order by t.tax_year desc, t.house nulls last limit 1
$$;

call announce_changes('benefit_status', 'house', 'select r.house');
call announce_changes('tax_share', 'house', 'select r.house');
