-- Whether anybody can have seen a page. Of those that there are already nobody knows it any more.
alter table page add was_public boolean not null default true,
    add constraint a_given_page_was_always_public check (kind is null or was_public),
    add constraint what_is_shown_is_known check (was_public or not shown);
comment on column page.was_public is 'It was shown once: from then on its addresses lead to it for ever.';

create function guard_what_was_public() returns trigger language plpgsql as $$
begin
    raise exception 'what was public stays known' using errcode = 'restrict_violation';
end $$;
create trigger what_was_public_stays_known before update on page
    for each row when (old.was_public and not new.was_public) execute function guard_what_was_public();

create or replace function guard_page_address() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' or not exists (
        select from page p where p.id = old.page and not p.was_public and p.slug <> old.slug) then
        raise exception 'an address leads to its page for ever' using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
