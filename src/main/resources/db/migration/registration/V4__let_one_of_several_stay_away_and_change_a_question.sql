-- One of several people does not come: a registration that stands becomes smaller, and never larger.
create or replace function guard_registration() returns trigger language plpgsql as $$
begin
    if new.gathering <> old.gathering or new.people > old.people or new.people < old.people and new.state <> old.state then
        raise exception 'a registration keeps its gathering and its people' using errcode = 'restrict_violation';
    end if;
    if old.state in ('CANCELLED', 'LAPSED') and (new.state <> old.state or new.people <> old.people) then
        raise exception 'a registration that has ended stays ended' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

alter table question add column version integer not null default 0;

-- What somebody answered was an answer to these words: a language may join them, nothing else changes.
create function guard_question() returns trigger language plpgsql as $$
begin
    if exists (select from answer a where a.question = old.id)
       and (new.kind <> old.kind or new.obligatory <> old.obligatory
            or coalesce(old.words_pl, new.words_pl, '') <> coalesce(new.words_pl, '')
            or coalesce(old.words_de, new.words_de, '') <> coalesce(new.words_de, '')
            or coalesce(old.words_en, new.words_en, '') <> coalesce(new.words_en, '')
            or coalesce(old.options_pl, new.options_pl, '') <> coalesce(new.options_pl, '')
            or coalesce(old.options_de, new.options_de, '') <> coalesce(new.options_de, '')
            or coalesce(old.options_en, new.options_en, '') <> coalesce(new.options_en, '')) then
        raise exception 'what was answered is not asked otherwise afterwards' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger answered_question_only_gains_languages before update on question for each row execute function guard_question();
