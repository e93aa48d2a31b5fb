-- Something that shows pictures, for the tests alone.
create table pinboard_picture (
    picture uuid    not null references library_picture,
    title   text    not null,
    public  boolean not null
);
