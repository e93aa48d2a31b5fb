-- A film made from an edition: what is said of it, and the item of an agenda that is its premiere.
create table film (
    id            uuid primary key,
    edition       uuid not null references edition,
    slug          text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title_pl      text check (length(title_pl) <= 200),
    title_de      text check (length(title_de) <= 200),
    title_en      text check (length(title_en) <= 200),
    about_pl      text check (length(about_pl) <= 5000),
    about_de      text check (length(about_de) <= 5000),
    about_en      text check (length(about_en) <= 5000),
    transcript_pl text check (length(transcript_pl) <= 100000),
    transcript_de text check (length(transcript_de) <= 100000),
    transcript_en text check (length(transcript_en) <= 100000),
    link          text check (link ~ '^https://' and length(link) <= 500),
    -- an item that leaves its agenda takes the premiere with it
    premiere      uuid references agenda_item on delete set null,
    state         text not null check (state in ('PREPARED', 'PUBLISHED')),
    sample        boolean not null default false,
    begun_at      timestamptz not null,
    version       integer not null,
    check (num_nonnulls(title_pl, title_de, title_en) > 0),
    constraint nothing_is_published_without_a_premiere check (state <> 'PUBLISHED' or premiere is not null)
);
create index film_of_edition on film (edition, begun_at desc, id);
create index film_of_premiere on film (premiere) where premiere is not null;

comment on column film.state is 'PUBLISHED: goes public at the moment of its premiere, by itself; before that nobody but the house and the makers finds it.';

-- Its own file. The bytes stand in the store, under the key; a new file has a new key.
create table film_file (
    film       uuid primary key references film on delete cascade,
    key        uuid not null unique,
    media_type text not null check (media_type in ('video/mp4', 'video/webm')),
    bytes      bigint not null check (bytes between 1 and 2147483648),
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    since      timestamptz not null
);

create table film_poster (
    film    uuid primary key references film on delete cascade,
    bytes   bytea not null check (length(bytes) between 1 and 20971520),
    preview bytea not null check (length(preview) between 1 and 2097152),
    width   integer not null check (width between 1 and 2400),
    height  integer not null check (height between 1 and 2400),
    sha256  text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    since   timestamptz not null
);

-- WebVTT, checked when it came.
create table film_subtitles (
    film     uuid not null references film on delete cascade,
    language text not null check (language in ('PL', 'DE', 'EN')),
    content  text not null check (content ~ '^WEBVTT' and length(content) <= 1000000),
    cues     integer not null check (cues > 0),
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    since    timestamptz not null,
    primary key (film, language)
);

-- Who makes it: whoever signs in with this address, which was proven when she joined.
create table film_maker (
    id    uuid primary key,
    film  uuid not null references film on delete cascade,
    email text not null check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 200),
    since timestamptz not null,
    constraint a_maker_is_named_once unique (film, email)
);
create index film_of_maker on film_maker (email);

-- A file on its way: begun, then arrived (its bytes are here, they are being read and stored), then a film_file, and gone from here.
create table film_upload (
    id         uuid primary key,
    film       uuid not null references film on delete cascade,
    person     uuid not null references person on delete cascade,
    -- for whom she acts, where she does as its coordinator
    house      uuid references house,
    bytes      bigint not null check (bytes between 1 and 2147483648),
    got        bigint not null default 0 check (got between 0 and bytes),
    media_type text check (media_type in ('video/mp4', 'video/webm')),
    begun_at   timestamptz not null,
    touched_at timestamptz not null,
    arrived_at timestamptz,
    check (arrived_at is null or media_type is not null and got = bytes)
);
create index film_upload_of_film on film_upload (film);
create index film_upload_by_age on film_upload (touched_at);

create function guard_film() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.edition <> old.edition or new.slug <> old.slug then
            raise exception 'a film keeps its edition and its address' using errcode = 'restrict_violation';
        end if;
        -- its item was taken from the agenda: the film waits for another premiere
        if new.premiere is null and old.premiere is not null and new.state = 'PUBLISHED' and new.version = old.version then
            new.state := 'PREPARED';
            new.version := old.version + 1;
        end if;
    end if;
    if new.premiere is not null and (tg_op = 'INSERT' or new.premiere is distinct from old.premiere) and not exists (
        select from agenda_item a join gathering g on g.id = a.gathering
         where a.id = new.premiere and a.kind = 'PREMIERE' and g.edition = new.edition) then
        raise exception 'a premiere is an item of that kind at a gathering of the film''s own edition' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger premiere_is_of_its_own_edition before insert or update on film for each row execute function guard_film();

create function guard_film_publication() returns trigger language plpgsql as $$
begin
    if not exists (select from film_poster p where p.film = new.id) then
        raise exception 'a film is published with its poster' using errcode = 'check_violation';
    end if;
    if new.link is null and not exists (select from film_file f where f.film = new.id) then
        raise exception 'a film is published with its file or its address' using errcode = 'check_violation';
    end if;
    if exists (select from film_file f where f.film = new.id)
       and (select count(*) from film_subtitles s where s.film = new.id) < 3 then
        raise exception 'a film is published with its subtitles in three languages' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger film_is_published_whole before insert or update on film for each row
    when (new.state = 'PUBLISHED') execute function guard_film_publication();

-- The one truth about a premiere's moment: the gathering's start on the clock of its place, and what stands before it on the agenda.
create view film_premiere as
select f.id as film, a.id as item, g.id as gathering, g.state = 'PUBLISHED' as announced,
       (g.starts + make_interval(mins => coalesce((select sum(b.minutes) from agenda_item b
                                                    where b.gathering = g.id and b.position < a.position), 0)::integer)) as opens,
       (g.starts + make_interval(mins => coalesce((select sum(b.minutes) from agenda_item b
                                                    where b.gathering = g.id and b.position < a.position), 0)::integer))
           at time zone g.zone as opens_at
  from film f
  join agenda_item a on a.id = f.premiere and a.kind = 'PREMIERE'
  join gathering g on g.id = a.gathering;

-- The seam for consents: whoever keeps them replaces this function, and a film that is not cleared is not public.
create function film_is_cleared(film uuid) returns boolean language sql stable as 'select true';

-- What the public finds at a moment. No page, file, list, feed or count takes a film from anywhere else.
create function public_film(at timestamptz) returns setof film language sql stable as $$
    select f.*
      from film f
      join film_premiere p on p.film = f.id
      join edition e on e.id = f.edition
     where f.state = 'PUBLISHED' and e.published and p.announced and p.opens_at <= at and film_is_cleared(f.id)
$$;
