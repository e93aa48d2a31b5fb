-- Where a text leads to elsewhere, and what was answered there last: 0 where nobody did.
create table article_link (
    article  uuid not null references article,
    language text not null check (language in ('PL', 'DE', 'EN')),
    address  text not null check (address ~ '^https?://' and length(address) <= 2000),
    status   integer check (status between 0 and 999),
    asked_at timestamptz,
    primary key (article, language, address),
    check ((status is null) = (asked_at is null))
);
create index article_link_by_address on article_link (address);
create index article_link_to_ask on article_link (asked_at nulls first, address);
