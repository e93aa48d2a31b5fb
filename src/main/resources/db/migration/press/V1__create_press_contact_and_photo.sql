-- Whom journalists ask about an edition.
create table press_contact (
    edition uuid primary key references edition,
    name    text not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
    email   text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 200),
    phone   text check (phone ~ '^[+0-9 ()/-]{5,40}$')
);

-- What they may print: who took it, what it shows, and under which licence.
create table press_photo (
    id         uuid primary key,
    edition    uuid    not null references edition,
    caption_pl text check (length(caption_pl) between 1 and 500),
    caption_de text check (length(caption_de) between 1 and 500),
    caption_en text check (length(caption_en) between 1 and 500),
    author     text    not null check (length(author) between 1 and 200 and author !~ '[[:cntrl:]]'),
    licence    text    not null check (licence in ('CC_BY_4', 'CC_BY_SA_4', 'CC0', 'PRESS')),
    position   integer not null check (position >= 0),
    version    integer not null,
    check (num_nonnulls(caption_pl, caption_de, caption_en) > 0),
    -- two change places in one transaction
    constraint photo_has_its_place unique (edition, position) deferrable initially deferred
);

-- Drawn anew by Tandem: as large as it is printed, and as small as it is looked at.
create table press_photo_file (
    photo   uuid primary key references press_photo on delete cascade,
    bytes   bytea       not null check (length(bytes) between 1 and 20971520),
    preview bytea       not null check (length(preview) between 1 and 2097152),
    width   integer     not null check (width between 1 and 2400),
    height  integer     not null check (height between 1 and 2400),
    sha256  text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    since   timestamptz not null
);
-- the picture of a caption is not changed for another one: that would be another photo
create trigger press_photo_file_never_changes before update on press_photo_file
    for each row execute function refuse_change();

create function guard_press_photo() returns trigger language plpgsql as $$
begin
    if new.id <> old.id or new.edition <> old.edition then
        raise exception 'a photo stays with its edition' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger press_photo_stays_with_its_edition before update on press_photo for each row execute function guard_press_photo();
