alter table criterion
    add column name_pl text check (length(name_pl) <= 200),
    add column name_de text check (length(name_de) <= 200),
    add column name_en text check (length(name_en) <= 200),
    add column help_pl text check (length(help_pl) <= 1000),
    add column help_de text check (length(help_de) <= 1000),
    add column help_en text check (length(help_en) <= 1000),
    add column version integer not null default 0;
update criterion set name_pl = name;
