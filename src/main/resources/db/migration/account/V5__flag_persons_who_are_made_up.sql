alter table person add column sample boolean not null default false;

comment on column person.sample is 'Nobody of flesh and blood: made up for a demo, and shown as such.';
