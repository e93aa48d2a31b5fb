-- A house's slug that is cut after a word ends in no hyphen: an address may not.
create or replace procedure give_pages(of_house uuid, house_slug text) language plpgsql as $$
declare
    given record;
    new_page uuid;
    free text;
begin
    for given in select * from page_kind order by position loop
        new_page := gen_random_uuid();
        select s.slug into free
          from (values (1, given.slug), (2, given.slug || '-' || rtrim(left(house_slug, 80), '-')), (3, given.slug || '-' || new_page)) s (place, slug)
         where not exists (select from page_address a where a.slug = s.slug)
         order by s.place limit 1;
        insert into page_address (slug, page, since) values (free, new_page, now());
        insert into page (id, house, kind, slug, shown, version) values (new_page, of_house, given.kind, free, true, 0);
    end loop;
end $$;

create function guard_pages() returns trigger language plpgsql as $$
begin
    -- one after the other, so that two who count at once do not both find room
    perform from house where id = new.house for no key update;
    if (select count(*) from page where house = new.house) >= 100 then
        raise exception 'a house has at most 100 pages'
            using errcode = 'check_violation', constraint = 'a_house_has_at_most_a_hundred_pages';
    end if;
    return new;
end $$;
create trigger a_house_has_at_most_a_hundred_pages before insert on page for each row execute function guard_pages();

-- Both stand in the first texts as links and lists: as they are typed, without a sign that would end either.
alter table house_particulars
    add constraint an_email_address_has_no_brackets_and_no_spaces
        check (email ~ '^[^\s@<>()\[\]]+@[^\s@<>()\[\]]+\.[^\s@<>()\[\]]+$'),
    add constraint a_phone_number_has_digits check (phone ~ '^[+(]?\d[\d ()/-]*$');
