alter table criterion add column sample boolean not null default false;

comment on column criterion.sample is 'Made up for a demo, and shown as such.';
