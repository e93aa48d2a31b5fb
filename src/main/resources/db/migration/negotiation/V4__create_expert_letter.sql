-- An expert invited by mail to the house and to an edition: once her link is spent she is let into its negotiations.
create table expert_letter (
    edition uuid not null references edition,
    link    uuid not null references one_time_link on delete cascade,
    since   timestamptz not null,
    primary key (edition, link)
);
create index expert_letter_of_link on expert_letter (link);
