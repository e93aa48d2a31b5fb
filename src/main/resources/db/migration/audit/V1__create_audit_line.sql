create table audit_line (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    person       uuid,
    organisation uuid,
    house        uuid,
    act          text  not null check (act ~ '^[a-z-]+(\.[a-z-]+)+$'),
    subject      uuid  not null,
    edition      uuid,
    before       jsonb not null default '{}',
    after        jsonb not null default '{}'
);

create index audit_line_by_edition on audit_line (edition, id);
create index audit_line_by_subject on audit_line (subject, id);
create index audit_line_by_person on audit_line (person, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_line_is_append_only before update or delete on audit_line
    for each row execute function refuse_change();
create trigger audit_line_is_never_emptied before truncate on audit_line
    for each statement execute function refuse_change();

-- The program may only add and read, whoever owns the table.
revoke update, delete, truncate on audit_line from "${program}";
