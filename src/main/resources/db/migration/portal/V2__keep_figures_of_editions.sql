-- How many of what an edition has, kept with every change of it: a page reads a few lines, however many there are to count.
-- A figure is the sum of its lines. Who changes it while somebody else does adds a line and waits for nobody; else the lines
-- are made one.
create table edition_figure (
    id      bigint generated always as identity primary key,
    edition uuid   not null references edition,
    what    text   not null,
    side    text   not null default '',
    state   text   not null default '',
    number  bigint not null
);
create index edition_figure_of_edition on edition_figure (edition, what, side, state) include (number);

create function add_to_figure(of_edition uuid, of_what text, of_side text, in_state text, difference bigint) returns void
language plpgsql as $$
begin
    if pg_try_advisory_xact_lock(hashtextextended(concat_ws(' ', of_edition, of_what, of_side, in_state), 0)) then
        with before as (
            delete from edition_figure where edition = of_edition and what = of_what and side = of_side and state = in_state
            returning number)
        insert into edition_figure (edition, what, side, state, number)
        select of_edition, of_what, of_side, in_state, coalesce(sum(number), 0) + difference from before;
    else
        insert into edition_figure (edition, what, side, state, number)
        values (of_edition, of_what, of_side, in_state, difference);
    end if;
end $$;

-- The argument says as what a row r counts.
create function keep_figures() returns trigger language plpgsql as $$
declare
    changed record;
begin
    for changed in execute format(
        'select r.edition, k.what, k.side, k.state, sum(r.sign) as difference from (%s) r cross join lateral (%s) k (what, side, state)
          group by 1, 2, 3, 4 having sum(r.sign) <> 0 order by 1, 2, 3, 4',
        case tg_op when 'INSERT' then 'select *, 1 as sign from new_rows'
                   when 'DELETE' then 'select *, -1 as sign from old_rows'
                   else 'select *, 1 as sign from new_rows union all select *, -1 from old_rows' end, tg_argv[0])
    loop
        perform add_to_figure(changed.edition, changed.what, changed.side, changed.state, changed.difference);
    end loop;
    return null;
end $$;

do $$
declare
    counted record;
begin
    for counted in
        select * from (values
            ('participation', 'select ''participation'', r.side, r.state'),
            ('nomination', 'select ''nomination'', '''', r.state'),
            ('negotiation', 'select ''negotiation'', '''', r.state'),
            ('partnership', 'select ''partnership'', '''', r.state
                   union all select ''concluded partnership'', '''', '''' where r.concluded_at is not null
                   union all select ''public partnership'', '''', '''' where r.state <> ''FORMING'' and r.text_version > 0
                                and r.business_approved = r.text_version and r.business_consent is not null
                                and r.social_approved = r.text_version and r.social_consent is not null')
        ) as each (kept, counts_as)
    loop
        execute format('create trigger figures_follow_what_comes after insert on %I referencing new table as new_rows
                            for each statement execute function keep_figures(%L)', counted.kept, counted.counts_as);
        execute format('create trigger figures_follow_what_changes after update on %I
                            referencing old table as old_rows new table as new_rows
                            for each statement execute function keep_figures(%L)', counted.kept, counted.counts_as);
        execute format('create trigger figures_follow_what_goes after delete on %I referencing old table as old_rows
                            for each statement execute function keep_figures(%L)', counted.kept, counted.counts_as);
        execute format('insert into edition_figure (edition, what, side, state, number)
                        select r.edition, k.what, k.side, k.state, count(*)
                          from %I r cross join lateral (%s) k (what, side, state) group by 1, 2, 3, 4', counted.kept, counted.counts_as);
    end loop;
end $$;

-- What pages say of an edition. Talks are the open negotiations; held are all its partnerships, shown those that the public may see.
create function figures_of(of_edition uuid)
returns table (business bigint, social bigint, talking bigint, held bigint, concluded bigint, shown bigint)
language sql stable as $$
    select coalesce(sum(number) filter (where what = 'participation' and side = 'BUSINESS' and state = 'QUALIFIED'), 0)::bigint,
           coalesce(sum(number) filter (where what = 'participation' and side = 'SOCIAL' and state = 'QUALIFIED'), 0)::bigint,
           coalesce(sum(number) filter (where what = 'negotiation' and state = 'OPEN'), 0)::bigint,
           coalesce(sum(number) filter (where what = 'partnership'), 0)::bigint,
           coalesce(sum(number) filter (where what = 'concluded partnership'), 0)::bigint,
           coalesce(sum(number) filter (where what = 'public partnership'), 0)::bigint
      from edition_figure where edition = of_edition
$$;
