-- Whoever says whom a picture shows says it over the version that she saw.
alter table picture add column version integer not null default 1 check (version > 0);
