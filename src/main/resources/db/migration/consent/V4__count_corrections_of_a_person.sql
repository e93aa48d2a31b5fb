-- Whoever puts right who is shown does it over the version that she saw.
alter table consent add column version integer not null default 0 check (version >= 0);
