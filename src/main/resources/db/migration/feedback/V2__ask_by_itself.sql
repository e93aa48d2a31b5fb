-- Questions are sent by themselves only if all of them were there in time; those of before are sent by hand.
alter table feedback_question add column since timestamptz not null default now();
alter table feedback_question alter column since drop default;

-- The house sends the questions of this gathering itself.
create table feedback_hold (
    gathering uuid primary key references gathering
);
