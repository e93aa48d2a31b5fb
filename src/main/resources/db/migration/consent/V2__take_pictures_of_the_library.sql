-- A picture of a house's library shows persons of one of its editions. One that shows nobody needs no edition.
alter table picture drop constraint picture_kind_check;
alter table picture add constraint picture_kind_check check (kind in ('PRESS_PHOTO', 'FILM', 'LIBRARY'));
alter table picture alter column edition drop not null;
alter table picture add constraint persons_are_of_an_edition check (edition is not null or nobody and kind = 'LIBRARY');
