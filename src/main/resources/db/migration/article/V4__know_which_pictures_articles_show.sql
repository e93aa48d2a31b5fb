-- Which pictures of the library a text shows; one that is shown cannot leave the library.
create table article_picture (
    article  uuid not null,
    language text not null,
    picture  uuid not null references library_picture,
    primary key (article, language, picture),
    foreign key (article, language) references article_text
);
create index article_picture_of_picture on article_picture (picture);

call announce_changes('article_picture', 'article', 'select r.article');
