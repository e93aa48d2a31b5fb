-- What is asked keeps to the same rules as what is followed, and leaves nothing once it is confirmed or erased.
update follow_request set topics = topics[1:100] where cardinality(topics) > 100;
update follow_request set topics = '{}' where email is null;
alter table follow_request
    add constraint nobody_asks_for_more_than_a_hundred_things check (cardinality(topics) <= 100),
    add constraint a_request_is_confirmed_or_erased_never_both check (num_nonnulls(confirmed_at, erased_at) <= 1),
    add constraint topics_go_with_the_address check ((email is null) = (cardinality(topics) = 0)),
    add constraint who_confirms_was_sent_a_secret check (confirmed_at is null or hash is not null);
create index follow_request_of_address on follow_request (email, asked_at) where email is not null;

create or replace function guard_followed() returns trigger language plpgsql as $$
begin
    perform from follower where id = new.follower for no key update;
    if (select count(*) from followed where follower = new.follower) >= 100 then
        raise exception 'nobody follows more than a hundred things'
            using errcode = 'check_violation', constraint = 'nobody_follows_more_than_a_hundred_things';
    end if;
    return new;
end $$;

-- Where an address becomes a person's who follows too, the two are one; the links in the mails to it stay good.
alter table follower_secret add column former uuid;

comment on column follower_secret.former is 'The follower in whose mails it stands, where she became one with another.';

-- A person who goes is told nothing more, whether she followed with her account or only with her address.
create function forget_follower() returns trigger language plpgsql as $$
begin
    delete from follower where email = old.email;
    delete from follow_request where email = old.email;
    return old;
end $$;
create trigger who_goes_is_told_nothing_more after delete on person
    for each row execute function forget_follower();
