-- What readers get has a body. Those that stand empty already stay as they are until somebody writes them.
create function guard_article_body() returns trigger language plpgsql as $$
begin
    -- whoever publishes at this moment waits for this text, and this text for whoever publishes
    if new.state <> 'DRAFT' and btrim(new.body, E' \t\r\n') = '' and exists (
        select from (select a.state from article a where a.id = new.article for share) a where a.state = 'PUBLISHED') then
        raise exception 'what readers get has a body'
            using errcode = 'check_violation', constraint = 'what_readers_get_has_a_body';
    end if;
    return new;
end $$;
create trigger what_readers_get_has_a_body before insert or update on article_text
    for each row execute function guard_article_body();

create function guard_published_article() returns trigger language plpgsql as $$
begin
    if new.state = 'PUBLISHED' and (tg_op = 'INSERT' or old.state <> 'PUBLISHED') and exists (
        select from article_text t
         where t.article = new.id and t.language = new.original and btrim(t.body, E' \t\r\n') = '') then
        raise exception 'what is published has a body'
            using errcode = 'check_violation', constraint = 'what_is_published_has_a_body';
    end if;
    return new;
end $$;
create trigger what_is_published_has_a_body before insert or update on article
    for each row execute function guard_published_article();

-- The texts that may be shown: a translation without a body, or one that still has words that the original has or had, is none.
create or replace view shown_article_text as
select t.*
  from article_text t
  join article a on a.id = t.article
 where t.state = 'CHECKED' and (t.language = a.original or t.body <> '')
    or t.state = 'MACHINE_MADE' and t.body <> ''
       and not exists (select from article_version v where v.article = a.id and v.language = a.original and v.body = t.body);
