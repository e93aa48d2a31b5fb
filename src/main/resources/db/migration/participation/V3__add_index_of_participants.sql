-- The participants of an edition, page after page, without a choice of side or state.
create index participation_in_edition on participation (edition, id);
