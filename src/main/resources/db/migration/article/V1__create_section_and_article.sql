-- Where a house's articles stand: a tree of its own.
create table section (
    id       uuid primary key,
    house    uuid not null references house,
    parent   uuid,
    slug     text not null unique,
    name_pl  text check (length(name_pl) between 1 and 200),
    name_de  text check (length(name_de) between 1 and 200),
    name_en  text check (length(name_en) between 1 and 200),
    position integer not null check (position >= 0),
    version  integer not null,
    unique (id, house),
    check (num_nonnulls(name_pl, name_de, name_en) > 0),
    constraint a_section_stands_in_its_own_house foreign key (parent, house) references section (id, house),
    constraint a_section_has_its_place unique nulls not distinct (house, parent, position) deferrable initially deferred
);

-- Every address that a section has had. An address leads to one section for ever, and is never another's.
create table section_address (
    slug    text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    section uuid not null references section deferrable initially deferred,
    since   timestamptz not null,
    unique (slug, section)
);
create index section_address_of_section on section_address (section);
alter table section add foreign key (slug, id) references section_address (slug, section);

create function guard_section() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.house <> old.house then
        raise exception 'a section stays with its house' using errcode = 'restrict_violation';
    end if;
    -- two that are put below each other at once wait for each other here
    perform pg_advisory_xact_lock(hashtextextended('section ' || new.house, 0));
    if exists (with recursive above as (
                   select s.id, s.parent from section s where s.id = new.parent
                   union
                   select s.id, s.parent from section s join above a on s.id = a.parent)
               select from above where id = new.id) or new.parent = new.id then
        raise exception 'a section never stands below itself' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger a_section_never_stands_below_itself before insert or update of parent, house on section
    for each row execute function guard_section();

-- An article of a house, in a section: what is the same in every language.
create table article (
    id          uuid primary key,
    house       uuid not null references house,
    section     uuid not null,
    original    text not null check (original in ('PL', 'DE', 'EN')),
    edition     uuid references edition,
    state       text not null check (state in ('DRAFT', 'PUBLISHED', 'TAKEN_DOWN')),
    public_from timestamptz,
    leads       boolean not null default false,
    sample      boolean not null default false,
    begun_at    timestamptz not null,
    version     integer not null,
    foreign key (section, house) references section (id, house),
    constraint what_is_published_has_its_moment check (state <> 'PUBLISHED' or public_from is not null)
);
create index article_of_house on article (house, id desc);
create index article_of_section on article (section, public_from desc, id desc);
create index article_of_edition on article (edition, public_from desc, id desc) where edition is not null;
create index article_by_moment on article (public_from desc, id desc) where state = 'PUBLISHED';
create index article_that_leads on article (public_from desc, id desc) where leads and state = 'PUBLISHED';

comment on column article.state is 'PUBLISHED: public by itself from public_from on; before that only its house finds it.';
comment on column article.leads is 'It leads the first page from its moment on; of several the latest does.';

-- Every address that an article has had, in whatever language. An address leads to one article for ever, and is never another's.
create table article_address (
    slug    text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    article uuid not null references article,
    since   timestamptz not null,
    unique (slug, article)
);
create index article_address_of_article on article_address (article);

create function guard_article_address() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' or exists (select from article a where a.id = old.article and a.public_from is not null) then
        raise exception 'an address leads to its article for ever' using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
create trigger an_address_leads_there_for_ever before update or delete on article_address
    for each row execute function guard_article_address();

-- Its words in one language, in Markdown.
create table article_text (
    article    uuid not null references article,
    language   text not null check (language in ('PL', 'DE', 'EN')),
    slug       text not null,
    title      text not null check (length(title) between 1 and 200),
    lead       text not null check (length(lead) <= 1000),
    body       text not null check (length(body) <= 100000),
    state      text not null check (state in ('DRAFT', 'MACHINE_MADE', 'CHECKED')),
    number     integer not null check (number > 0),
    changed_at timestamptz not null,
    primary key (article, language),
    foreign key (slug, article) references article_address (slug, article)
);

-- Each of its versions, the present one too.
create table article_version (
    article  uuid not null,
    language text not null,
    number   integer not null check (number > 0),
    title    text not null check (length(title) between 1 and 200),
    lead     text not null check (length(lead) <= 1000),
    body     text not null check (length(body) <= 100000),
    state    text not null check (state in ('DRAFT', 'MACHINE_MADE', 'CHECKED')),
    person   uuid references person on delete set null,
    saved_at timestamptz not null,
    primary key (article, language, number),
    foreign key (article, language) references article_text
);

-- What was put right after it was public, said on its page.
create table article_correction (
    id      uuid primary key,
    article uuid not null references article,
    note_pl text check (length(note_pl) between 1 and 1000),
    note_de text check (length(note_de) between 1 and 1000),
    note_en text check (length(note_en) between 1 and 1000),
    at      timestamptz not null,
    person  uuid references person on delete set null,
    check (num_nonnulls(note_pl, note_de, note_en) > 0)
);
create index article_correction_of_article on article_correction (article, at);

create table article_partnership (
    article     uuid not null references article,
    partnership uuid not null references partnership,
    primary key (article, partnership)
);
create index article_partnership_of_partnership on article_partnership (partnership);

create table article_gathering (
    article   uuid not null references article,
    gathering uuid not null references gathering,
    primary key (article, gathering)
);
create index article_gathering_of_gathering on article_gathering (gathering);

-- Whoever is erased leaves what she wrote; nothing else of it ever changes.
create function guard_what_was_said() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.person is null and to_jsonb(new) - 'person' = to_jsonb(old) - 'person' then
        return new;
    end if;
    raise exception '% never changes', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger article_version_never_changes before update or delete on article_version
    for each row execute function guard_what_was_said();
create trigger article_correction_never_changes before update or delete on article_correction
    for each row execute function guard_what_was_said();

create function guard_article() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.house <> old.house or new.original <> old.original) then
        raise exception 'an article keeps its house and its first language' using errcode = 'restrict_violation';
    end if;
    if new.edition is not null and not exists (
        select from edition e join initiative i on i.id = e.initiative where e.id = new.edition and i.house = new.house) then
        raise exception 'an article is about an edition of its own house' using errcode = 'check_violation';
    end if;
    if new.state = 'PUBLISHED' and not exists (
        select from article_text t where t.article = new.id and t.language = new.original and t.state = 'CHECKED') then
        raise exception 'what is published is checked in its first language' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger what_is_published_is_checked before insert or update on article for each row execute function guard_article();

create function guard_article_text() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.article, new.language) is distinct from (old.article, old.language) then
        raise exception 'a text stays with its article' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and new.number <> old.number + 1 and (new.title, new.lead, new.body, new.state) is distinct from (old.title, old.lead, old.body, old.state) then
        raise exception 'a text changes only by a new version' using errcode = 'restrict_violation';
    end if;
    if (tg_op = 'DELETE' or new.state <> 'CHECKED') and exists (
        select from article a where a.id = old.article and a.original = old.language and a.state = 'PUBLISHED') then
        raise exception 'what is published is checked in its first language' using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger published_text_stays_checked before update or delete on article_text
    for each row execute function guard_article_text();

-- What the public finds at a moment. No page, list, feed, search or count takes an article from anywhere else.
create function public_article(at timestamptz) returns setof article language sql stable as $$
    select * from article where state = 'PUBLISHED' and public_from <= at
$$;

-- The texts that may be shown: a translation that still has the original's words is none.
create view shown_article_text as
select t.*
  from article_text t
  join article a on a.id = t.article
 where t.state = 'CHECKED'
    or t.state = 'MACHINE_MADE'
       and t.body is distinct from (select o.body from article_text o where o.article = a.id and o.language = a.original);

-- What a reader of a language gets: the text in it, or the original.
create function article_text_in(of_article uuid, wanted text) returns setof shown_article_text language sql stable rows 1 as $$
    select t.*
      from shown_article_text t
      join article a on a.id = t.article
     where t.article = of_article and t.language in (wanted, a.original)
     order by t.language = wanted desc
     limit 1
$$;

call announce_changes('section', 'section', 'select r.id');
call announce_changes('section_address', 'section', 'select r.section');
call announce_changes('article', 'article', 'select r.id');
call announce_changes('article_address', 'article', 'select r.article');
call announce_changes('article_text', 'article', 'select r.article');
call announce_changes('article_correction', 'article', 'select r.article');
call announce_changes('article_partnership', 'article', 'select r.article');
call announce_changes('article_gathering', 'article', 'select r.article');
