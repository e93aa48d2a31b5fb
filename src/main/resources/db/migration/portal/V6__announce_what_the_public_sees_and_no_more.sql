-- How far each one came and whose turn it is are figures too, for the house alone: no public page shows them.
drop trigger changes_are_announced_when_it_comes on edition_figure;
drop trigger changes_are_announced_when_it_changes on edition_figure;
drop trigger changes_are_announced_when_it_goes on edition_figure;
call announce_changes('edition_figure', 'figure', $$
    select r.edition where r.what in ('participation', 'negotiation', 'partnership', 'concluded partnership', 'public partnership')
$$);

-- Names in the credits of films are read from here.
call announce_changes('consent', 'edition', 'select r.edition');
