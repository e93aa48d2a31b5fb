-- With what the desk shows of them: a long table is not read to show eight.
drop index participation_nominable;
create index participation_nominable on participation (edition, id) include (organisation, applied_at, decided_at)
 where side = 'SOCIAL' and state = 'QUALIFIED';
