drop index partnership_shown;
-- What the view public_partnership shows, by area and age; those without an area under an id that nothing has.
create index partnership_shown on partnership (edition, coalesce(theme, '00000000-0000-0000-0000-000000000000'), id) where shown;

-- The figures count by the same column.
do $$
declare
    counts_as constant text := 'select ''partnership'', '''', r.state
           union all select ''concluded partnership'', '''', '''' where r.concluded_at is not null
           union all select ''public partnership'', '''', '''' where r.shown';
begin
    execute format('create or replace trigger figures_follow_what_comes after insert on partnership referencing new table as new_rows
                        for each statement execute function keep_figures(%L)', counts_as);
    execute format('create or replace trigger figures_follow_what_changes after update on partnership
                        referencing old table as old_rows new table as new_rows
                        for each statement execute function keep_figures(%L)', counts_as);
    execute format('create or replace trigger figures_follow_what_goes after delete on partnership referencing old table as old_rows
                        for each statement execute function keep_figures(%L)', counts_as);
end $$;
