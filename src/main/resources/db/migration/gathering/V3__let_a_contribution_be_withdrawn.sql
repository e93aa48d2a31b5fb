-- A contribution that its speaker does not want on the public page any more: the page keeps its time and names nothing of it.
alter table agenda_item add column withdrawn_at timestamptz;
