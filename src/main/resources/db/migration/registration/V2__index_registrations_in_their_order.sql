-- The house's list is read in this order, page by page.
create index registration_in_order on registration (gathering, id);
-- What the upkeep looks through each minute: who is still to be reminded, and what is still personal.
create index registration_to_remind on registration (gathering) where state = 'REGISTERED' and reminded_at is null;
create index registration_to_erase on registration (gathering) where erased_at is null;
