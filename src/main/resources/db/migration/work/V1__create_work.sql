-- What a house has made besides its editions: publications and projects.
create table work (
    id        uuid    primary key,
    house     uuid    not null references house,
    kind      text    not null check (kind in ('PUBLICATION', 'PROJECT')),
    slug      text    not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    title_pl  text    check (length(title_pl) between 1 and 200),
    title_de  text    check (length(title_de) between 1 and 200),
    title_en  text    check (length(title_en) between 1 and 200),
    about_pl  text    check (length(about_pl) between 1 and 5000),
    about_de  text    check (length(about_de) between 1 and 5000),
    about_en  text    check (length(about_en) between 1 and 5000),
    makers    text    check (length(makers) between 1 and 300),
    since     text    check (since ~ '^\d{4}(-\d{2})?$'),
    until     text    check (until ~ '^\d{4}(-\d{2})?$'),
    page      text    check (page ~ '^https://[^[:space:]]+$' and length(page) <= 300),
    shop      text    check (shop ~ '^https://[^[:space:]]+$' and length(shop) <= 300),
    file      text    check (file ~ '^https://[^[:space:]]+$' and length(file) <= 300),
    picture   uuid    references library_picture,
    featured  boolean not null default false,
    public    boolean not null default false,
    sample    boolean not null default false,
    position  integer not null check (position >= 0),
    version   integer not null,
    constraint a_work_has_a_title check (num_nonnulls(title_pl, title_de, title_en) > 0),
    constraint a_work_ends_after_it_begins check (until is null or since is null or until >= since),
    constraint what_is_featured_is_public check (public or not featured),
    constraint a_work_has_its_place unique (house, kind, position) deferrable initially deferred
);
create unique index one_publication_is_featured on work (house, kind) where featured;
create index work_shows_picture on work (picture) where picture is not null;

comment on column work.makers is 'Authors of a publication; with whom a project is done.';
comment on column work.since is 'The year, or the month, as far as it is known: of a publication when it appeared.';

create function guard_work() returns trigger language plpgsql as $$
begin
    if new.house <> old.house or new.kind <> old.kind or new.sample <> old.sample or new.slug <> old.slug then
        raise exception 'a work stays what it is, with its house and its address' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger a_work_stays_what_it_is before update on work for each row execute function guard_work();

create function guard_picture_of_work() returns trigger language plpgsql as $$
begin
    if new.picture is not null and not exists (select from library_picture p where p.id = new.picture and p.house = new.house) then
        raise exception 'a work shows a picture of its own house' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger a_work_shows_a_picture_of_its_house before insert or update of picture on work
    for each row execute function guard_picture_of_work();

call announce_changes('work', 'work', 'select r.id');
