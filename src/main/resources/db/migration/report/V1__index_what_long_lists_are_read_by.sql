-- The house's lists, page by page, and the counts above them.
create index organisation_by_kind on organisation (kind, name collate "pl-x-icu", id);
create index organisation_kinds on organisation (kind);
create index organisation_by_folded on organisation (folded collate "C", id);
create index organisation_by_letters on organisation using gin (folded gin_trgm_ops);
create index negotiation_by_move on negotiation (moved_at, id);
create index negotiation_open_by_move on negotiation (moved_at, id) where state = 'OPEN';
create index negotiation_by_state on negotiation (edition, state);

-- The desk: what waits, the longest first.
create index participation_waiting on participation (edition, applied_at) where state = 'APPLIED';
create index nomination_by_waiting on nomination (edition, made_at) where state = 'MADE';
create index negotiation_waiting on negotiation (edition, moved_at) where state = 'OPEN';
create index nomination_alive on nomination (social) where state in ('MADE', 'ACCEPTED');
create index partnership_forming on partnership (edition, formed_at) where state = 'FORMING';
create index partnership_concluded on partnership (edition) where concluded_at is not null;
