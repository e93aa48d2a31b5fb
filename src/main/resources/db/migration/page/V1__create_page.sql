-- The pages that every house has. Each begins with Tandem's first text, and is the house's once it has written its own.
create table page_kind (
    kind     text primary key,
    position integer not null unique,
    slug     text not null unique,
    title_pl text not null,
    title_de text not null,
    title_en text not null
);
insert into page_kind (kind, position, slug, title_pl, title_de, title_en) values
    ('ABOUT',         1, 'about',         'O nas',                    'Über uns',                          'About us'),
    ('CONTACT',       2, 'contact',       'Kontakt',                  'Kontakt',                           'Contact'),
    ('PRIVACY',       3, 'privacy',       'Prywatność',               'Datenschutz',                       'Privacy'),
    ('ACCESSIBILITY', 4, 'accessibility', 'Deklaracja dostępności',   'Erklärung zur Barrierefreiheit',    'Accessibility statement'),
    ('COOKIES',       5, 'cookies',       'Pliki cookie',             'Cookies',                           'Cookies');

-- A page of a house: one of the given kinds, or one of its own.
create table page (
    id       uuid    primary key,
    house    uuid    not null references house,
    kind     text    references page_kind,
    slug     text    not null unique,
    original text    check (original in ('PL', 'DE', 'EN')),
    shown    boolean not null,
    sample   boolean not null default false,
    version  integer not null,
    constraint a_house_has_each_kind_once unique (house, kind),
    constraint a_given_page_is_always_shown check (kind is null or shown),
    constraint what_is_shown_has_words check (kind is not null or original is not null or not shown)
);
create index page_of_house on page (house, id);

comment on column page.original is 'In which the house''s own words were checked first; while there are none, a given page shows Tandem''s first text.';

-- Every address that a page has had. An address leads to one page for ever, and is never another's.
create table page_address (
    slug  text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    page  uuid not null references page deferrable initially deferred,
    since timestamptz not null,
    unique (slug, page)
);
create index page_address_of_page on page_address (page);
alter table page add foreign key (slug, id) references page_address (slug, page);

create function guard_page_address() returns trigger language plpgsql as $$
begin
    raise exception 'an address leads to its page for ever' using errcode = 'restrict_violation';
end $$;
create trigger an_address_leads_to_its_page_for_ever before update or delete on page_address
    for each row execute function guard_page_address();

-- Its words in one language, in Markdown.
create table page_text (
    page       uuid not null references page,
    language   text not null check (language in ('PL', 'DE', 'EN')),
    title      text not null check (length(title) between 1 and 200),
    body       text not null check (length(body) <= 100000),
    state      text not null check (state in ('DRAFT', 'MACHINE_MADE', 'CHECKED')),
    number     integer not null check (number > 0),
    changed_at timestamptz not null,
    primary key (page, language)
);

-- Each of its versions, the present one too.
create table page_version (
    page     uuid not null,
    language text not null,
    number   integer not null check (number > 0),
    title    text not null check (length(title) between 1 and 200),
    body     text not null check (length(body) <= 100000),
    state    text not null check (state in ('DRAFT', 'MACHINE_MADE', 'CHECKED')),
    person   uuid references person on delete set null,
    saved_at timestamptz not null,
    primary key (page, language, number),
    foreign key (page, language) references page_text
);
create trigger page_version_never_changes before update or delete on page_version
    for each row execute function guard_what_was_said();

create table page_picture (
    page     uuid not null,
    language text not null,
    picture  uuid not null references library_picture,
    primary key (page, language, picture),
    foreign key (page, language) references page_text
);
create index page_shows_picture on page_picture (picture);

create function guard_page() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.house <> old.house or new.kind is distinct from old.kind
                             or old.original is not null and new.original is distinct from old.original) then
        raise exception 'a page keeps its house, its kind and its first language' using errcode = 'restrict_violation';
    end if;
    if new.original is not null and not exists (
        select from page_text t where t.page = new.id and t.language = new.original and t.state = 'CHECKED') then
        raise exception 'the first language of a page is checked' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger the_first_language_of_a_page_is_checked before insert or update on page for each row execute function guard_page();

create function guard_page_text() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.page, new.language) is distinct from (old.page, old.language) then
        raise exception 'a text stays with its page' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and new.number <> old.number + 1 then
        raise exception 'a text changes only by a new version' using errcode = 'restrict_violation';
    end if;
    if (tg_op = 'DELETE' or new.state <> 'CHECKED')
       and exists (select from page p where p.id = old.page and p.original = old.language) then
        raise exception 'the first language of a page is checked' using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger checked_words_of_a_page_stay_checked before update or delete on page_text
    for each row execute function guard_page_text();

-- The texts that may be shown: a translation that still has the original's words is none.
create view shown_page_text as
select t.*
  from page_text t
  join page p on p.id = t.page
 where p.shown and p.original is not null
   and (t.state = 'CHECKED'
        or t.state = 'MACHINE_MADE'
           and t.body is distinct from (select o.body from page_text o where o.page = p.id and o.language = p.original));

-- What a reader of a language gets of a house's own words: the text in it, or the original.
create function page_text_in(of_page uuid, wanted text) returns setof shown_page_text language sql stable rows 1 as $$
    select t.*
      from shown_page_text t
      join page p on p.id = t.page
     where t.page = of_page and t.language in (wanted, p.original)
     order by t.language = wanted desc
     limit 1
$$;

-- Where a house sits and how it is reached: what the first texts say of it.
create table house_particulars (
    house    uuid primary key references house,
    address  text check (length(address) between 1 and 300),
    register text check (length(register) between 1 and 300),
    email    text check (email like '_%@_%' and length(email) <= 200),
    phone    text check (length(phone) between 1 and 50),
    version  integer not null
);
comment on column house_particulars.register is 'The entries in registers by which it is known, as it writes them: KRS, NIP, REGON and the like.';

create procedure give_pages(of_house uuid, house_slug text) language plpgsql as $$
declare
    given record;
    new_page uuid;
    free text;
begin
    for given in select * from page_kind order by position loop
        new_page := gen_random_uuid();
        select s.slug into free
          from (values (1, given.slug), (2, given.slug || '-' || left(house_slug, 80)), (3, given.slug || '-' || new_page)) s (place, slug)
         where not exists (select from page_address a where a.slug = s.slug)
         order by s.place limit 1;
        insert into page_address (slug, page, since) values (free, new_page, now());
        insert into page (id, house, kind, slug, shown, version) values (new_page, of_house, given.kind, free, true, 0);
    end loop;
end $$;

create function give_pages_to_a_house() returns trigger language plpgsql as $$
begin
    call give_pages(new.id, new.slug);
    return new;
end $$;
create trigger every_house_has_its_pages after insert on house for each row execute function give_pages_to_a_house();

do $$
declare
    known record;
begin
    for known in select id, slug from house order by id loop
        call give_pages(known.id, known.slug);
    end loop;
end $$;

call announce_changes('page_kind', 'page', 'select x.id from page x where x.kind = r.kind');
call announce_changes('page', 'page', 'select r.id');
call announce_changes('page_address', 'page', 'select r.page');
call announce_changes('page_text', 'page', 'select r.page');
call announce_changes('page_picture', 'page', 'select r.page');
call announce_changes('house_particulars', 'house', 'select r.house');
