-- The house reads an edition's nominations by the day on which the answer is due.
create index nomination_by_day_to_answer on nomination (edition, expires_on, id);
