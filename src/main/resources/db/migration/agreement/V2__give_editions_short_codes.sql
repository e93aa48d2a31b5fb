-- What the numbers of an edition's agreements begin with: MW-2009/7. Numbers that were given before stay as they are.
alter table agreement_count
    add column code text constraint code_belongs_to_one_edition unique check (code ~ '^[A-Z0-9]+(-[0-9]+)+$');
