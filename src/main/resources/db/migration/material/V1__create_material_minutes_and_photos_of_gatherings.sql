-- What a gathering leaves behind: a file with a title, for everybody or for those who take part.
create table material (
    id         uuid primary key,
    gathering  uuid        not null references gathering,
    item       uuid references agenda_item on delete set null,
    title_pl   text check (length(title_pl) between 1 and 200),
    title_de   text check (length(title_de) between 1 and 200),
    title_en   text check (length(title_en) between 1 and 200),
    audience   text        not null check (audience in ('PUBLIC', 'PARTICIPANTS')),
    position   integer     not null check (position >= 0),
    name       text        not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]/\\]'),
    media_type text        not null,
    size       integer     not null check (size between 1 and 20971520),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    added_at   timestamptz not null,
    version    integer     not null,
    constraint material_has_a_title check (num_nonnulls(title_pl, title_de, title_en) > 0),
    -- two change places in one transaction
    constraint material_has_its_place unique (gathering, position) deferrable initially deferred
);
create index material_of_item on material (item) where item is not null;

create function guard_material() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.gathering, new.name, new.media_type, new.size, new.sha256)
        is distinct from (old.gathering, old.name, old.media_type, old.size, old.sha256) then
        raise exception 'a material keeps its file and its gathering' using errcode = 'restrict_violation';
    end if;
    if new.item is not null and not exists (select from agenda_item a where a.id = new.item and a.gathering = new.gathering) then
        raise exception 'a material belongs to a contribution of its own gathering' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger material_belongs_to_its_gathering before insert or update on material
    for each row execute function guard_material();

-- In pieces, which are read and written one after the other.
create table material_piece (
    material uuid    not null references material on delete cascade,
    number   integer not null check (number >= 0),
    bytes    bytea   not null check (length(bytes) between 1 and 524288),
    primary key (material, number)
);
create trigger material_piece_never_changes before update on material_piece for each row execute function refuse_change();

create table minutes (
    gathering uuid primary key references gathering,
    words_pl  text check (length(words_pl) between 1 and 20000),
    words_de  text check (length(words_de) between 1 and 20000),
    words_en  text check (length(words_en) between 1 and 20000),
    audience  text    not null check (audience in ('PUBLIC', 'PARTICIPANTS')),
    version   integer not null,
    constraint minutes_say_something check (num_nonnulls(words_pl, words_de, words_en) > 0)
);

-- Which of the edition's photos were taken there.
create table gathering_photo (
    gathering uuid not null references gathering,
    photo     uuid not null references press_photo on delete cascade,
    primary key (gathering, photo)
);
create index gathering_photo_of_photo on gathering_photo (photo);

create function guard_gathering_photo() returns trigger language plpgsql as $$
begin
    if not exists (select from press_photo p join gathering g on g.edition = p.edition where p.id = new.photo and g.id = new.gathering) then
        raise exception 'a gathering shows photos of its own edition' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger gathering_shows_its_own_edition before insert or update on gathering_photo
    for each row execute function guard_gathering_photo();
