-- Every node hears when a picture of the library changes: pages that are kept in memory may show it.
call announce_changes('library_picture', 'picture', 'select r.id');

-- An original is read piece by piece; what comes from now on is kept so that a piece can be read without the rest.
alter table library_picture_original alter column bytes set storage external;
