alter table phase add column sample boolean not null default false;

comment on column phase.sample is 'No source gives these days: they are sample data, shown as such.';
