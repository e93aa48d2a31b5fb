-- A picture of a house's library: what it shows in words, who made it, what others may do with it.
create table library_picture (
    id         uuid primary key,
    house      uuid     not null references house,
    name       text     not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
    media_type text     not null check (media_type in ('image/jpeg', 'image/png', 'image/gif')),
    bytes      integer  not null check (bytes between 1 and 20971520),
    width      integer  not null check (width between 1 and 12000),
    height     integer  not null check (height between 1 and 12000),
    sha256     text     not null check (sha256 ~ '^[0-9a-f]{64}$'),
    alt_pl     text     check (length(alt_pl) between 1 and 500),
    alt_de     text     check (length(alt_de) between 1 and 500),
    alt_en     text     check (length(alt_en) between 1 and 500),
    author     text     check (length(author) between 1 and 200 and author !~ '[[:cntrl:]]'),
    licence    text     not null check (licence in ('OWN', 'PRESS', 'CC_BY_4', 'CC_BY_SA_4', 'CC0')),
    focus_x    integer  not null check (focus_x between 0 and 100),
    focus_y    integer  not null check (focus_y between 0 and 100),
    free       boolean  not null default false,
    state      text     not null check (state in ('WAITING', 'READY', 'BROKEN')),
    sample     boolean  not null default false,
    added_at   timestamptz not null,
    version    integer  not null,
    constraint a_picture_can_be_unpacked check (width::bigint * height <= 60000000),
    constraint a_picture_is_kept_once unique (house, sha256)
);
create index library_picture_of_house on library_picture (house, added_at desc, id desc);

comment on column library_picture.free is 'Everybody may see it, even where no public page shows it.';
comment on column library_picture.width is 'In pixels, the right way up; so is the height.';

-- The file as it was sent, for its house alone. Large values lie beside the row and are not read with it.
create table library_picture_original (
    picture uuid primary key references library_picture on delete cascade,
    sha256  text  not null,
    bytes   bytea not null check (length(bytes) between 1 and 20971520),
    constraint the_original_is_what_was_sent check (sha256 = encode(sha256(bytes), 'hex'))
);

-- Drawn from it by Tandem: what browsers get.
create table library_picture_size (
    picture uuid    not null references library_picture on delete cascade,
    box     integer not null check (box in (480, 960, 1600)),
    sha256  text    not null,
    bytes   bytea   not null check (length(bytes) between 1 and 20971520),
    width   integer not null check (width between 1 and box),
    height  integer not null check (height between 1 and box),
    primary key (picture, box)
);

comment on column library_picture_size.sha256 is 'Of the original that it was drawn from.';

-- Whom a picture shows was said of that very picture: another one in its place may show others.
create function guard_library_picture() returns trigger language plpgsql as $$
begin
    if new.id <> old.id or new.house <> old.house or new.sample <> old.sample then
        raise exception 'a picture stays with its house' using errcode = 'restrict_violation';
    end if;
    if new.sha256 <> old.sha256 then
        delete from picture where thing = old.id;
        delete from library_picture_size where picture = old.id;
        new.state := 'WAITING';
    end if;
    return new;
end $$;
create trigger another_picture_may_show_others before update on library_picture
    for each row execute function guard_library_picture();

create function forget_library_picture() returns trigger language plpgsql as $$
begin
    delete from picture where thing = old.id;
    return null;
end $$;
create trigger library_picture_takes_its_persons_with_it after delete on library_picture
    for each row execute function forget_library_picture();

-- What may be shown at this moment wherever it is used: drawn, described, its author named, and all whom it shows agree.
-- Nothing of a house's library is public by being in it.
create view shown_library_picture as
    select p.* from library_picture p
     where p.state = 'READY' and p.author is not null and num_nonnulls(p.alt_pl, p.alt_de, p.alt_en) > 0
       and is_cleared(p.id, 'PORTAL');
