-- How far each organisation has come in an edition. A step is taken once, however often it is taken again, and is never taken back.
create table step_taken (
    edition      uuid not null references edition,
    organisation uuid not null references organisation,
    side         text not null check (side in ('BUSINESS', 'SOCIAL')),
    step         text not null check (step in ('NOMINATED', 'NEGOTIATING', 'AGREED', 'CONCLUDED')),
    primary key (edition, organisation, side, step)
);

create function take_steps() returns trigger language plpgsql as $$
begin
    execute format('insert into step_taken (edition, organisation, side, step) %s order by 2, 3, 4 on conflict do nothing', tg_argv[0]);
    return null;
end $$;

do $$
declare
    counted record;
begin
    for counted in
        select * from (values
            ('nomination', 'insert', 'select distinct r.edition, p.organisation, p.side, ''NOMINATED''
                                        from new_rows r join participation p on p.id in (r.business, r.social)'),
            ('negotiation', 'insert', 'select r.edition, r.business, ''BUSINESS'', ''NEGOTIATING'' from new_rows r
                                 union select r.edition, r.social, ''SOCIAL'', ''NEGOTIATING'' from new_rows r'),
            ('negotiation', 'update', 'select r.edition, r.business, ''BUSINESS'', ''AGREED'' from new_rows r where r.state = ''AGREED''
                                 union select r.edition, r.social, ''SOCIAL'', ''AGREED'' from new_rows r where r.state = ''AGREED'''),
            ('partnership', 'insert', 'select r.edition, r.business, ''BUSINESS'', ''CONCLUDED'' from new_rows r where r.concluded_at is not null
                                 union select r.edition, r.social, ''SOCIAL'', ''CONCLUDED'' from new_rows r where r.concluded_at is not null'),
            ('partnership', 'update', 'select r.edition, r.business, ''BUSINESS'', ''CONCLUDED'' from new_rows r where r.concluded_at is not null
                                 union select r.edition, r.social, ''SOCIAL'', ''CONCLUDED'' from new_rows r where r.concluded_at is not null')
        ) as each (followed, act, steps)
    loop
        execute format('create trigger steps_are_taken_by_%s after %s on %I referencing new table as new_rows
                            for each statement execute function take_steps(%L)', counted.act, counted.act, counted.followed, counted.steps);
        if counted.act = 'insert' or counted.followed = 'negotiation' then
            execute 'insert into step_taken (edition, organisation, side, step) '
                    || replace(counted.steps, 'new_rows', counted.followed) || ' on conflict do nothing';
        end if;
    end loop;
end $$;

create trigger figures_follow_what_comes after insert on step_taken referencing new table as new_rows
   for each statement execute function keep_figures('select ''step'', r.side, r.step');
insert into edition_figure (edition, what, side, state, number)
select edition, 'step', side, step, count(*) from step_taken group by 1, 2, 3, 4;

-- Whose turn it is in the open negotiations: the other side of the last offer's, or both.
create trigger turns_follow_what_comes after insert on negotiation referencing new table as new_rows
   for each statement execute function keep_figures('select ''open negotiation'', coalesce(r.offered_by, ''''), '''' where r.state = ''OPEN''');
create trigger turns_follow_what_changes after update on negotiation referencing old table as old_rows new table as new_rows
   for each statement execute function keep_figures('select ''open negotiation'', coalesce(r.offered_by, ''''), '''' where r.state = ''OPEN''');
create trigger turns_follow_what_goes after delete on negotiation referencing old table as old_rows
   for each statement execute function keep_figures('select ''open negotiation'', coalesce(r.offered_by, ''''), '''' where r.state = ''OPEN''');
insert into edition_figure (edition, what, side, state, number)
select edition, 'open negotiation', coalesce(offered_by, ''), '', count(*) from negotiation where state = 'OPEN' group by 1, 3;

-- The desk shows of each kind the few that wait longest.
drop index participation_waiting, nomination_by_waiting, negotiation_waiting;
create index participation_waiting on participation (edition, applied_at, id) where state = 'APPLIED';
create index claim_waiting on claim (asked, id) where state = 'ASKED';
create index nomination_by_waiting on nomination (edition, made_at, id) where state = 'MADE';
create index negotiation_waiting on negotiation (edition, coalesce(offered_by, ''), moved_at, id) where state = 'OPEN';

-- Whom no company has nominated: both sides of the question are answered out of an index.
create index nomination_alive_in_edition on nomination (edition, social) where state in ('MADE', 'ACCEPTED');
create index participation_nominable on participation (edition, id) where side = 'SOCIAL' and state = 'QUALIFIED';
