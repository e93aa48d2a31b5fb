-- What a house asks those who came to a gathering.
create table feedback_question (
    id        uuid primary key,
    gathering uuid    not null references gathering,
    position  integer not null check (position > 0),
    kind      text    not null check (kind in ('SCALE', 'TEXT')),
    words_pl  text check (length(words_pl) between 1 and 300),
    words_de  text check (length(words_de) between 1 and 300),
    words_en  text check (length(words_en) between 1 and 300),
    constraint feedback_questions_are_in_order unique (gathering, position) deferrable initially deferred,
    check (num_nonnulls(words_pl, words_de, words_en) > 0)
);

-- A link in a mail to somebody who came: that it was used, and nothing of what was said. When is not kept either.
create table feedback_request (
    id           uuid primary key,
    gathering    uuid    not null references gathering,
    registration uuid    not null unique references registration,
    used         boolean not null default false
);
create index feedback_request_of_gathering on feedback_request (gathering);

-- The secrets that mails carry: each mail its own, all of them open the same link.
create table feedback_secret (
    request uuid  not null references feedback_request,
    hash    bytea not null check (length(hash) = 32),
    primary key (request, hash)
);

-- An answer points at its question and at nobody.
create table feedback_answer (
    id       uuid primary key default gen_random_uuid(),
    question uuid not null references feedback_question on delete cascade,
    given    text not null check (length(given) between 1 and 2000)
);
create index feedback_answer_to_question on feedback_answer (question);

create function guard_feedback_request() returns trigger language plpgsql as $$
begin
    if old.used and not new.used or (new.id, new.gathering, new.registration) is distinct from (old.id, old.gathering, old.registration) then
        raise exception 'a link for feedback is used once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger feedback_is_given_once before update on feedback_request for each row execute function guard_feedback_request();

-- What people answered was an answer to these words.
create function guard_feedback_question() returns trigger language plpgsql as $$
begin
    if exists (select from feedback_request f where f.gathering = old.gathering) then
        raise exception 'what was asked is not asked otherwise afterwards' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger feedback_question_stays_once_asked before update or delete on feedback_question
    for each row execute function guard_feedback_question();
