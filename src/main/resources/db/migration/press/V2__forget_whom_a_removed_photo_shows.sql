-- Whom a photo shows is kept beside it, by its id alone, and goes with it.
create function forget_press_photo() returns trigger language plpgsql as $$
begin
    delete from picture where thing = old.id;
    return null;
end $$;
create trigger press_photo_takes_its_persons_with_it after delete on press_photo for each row execute function forget_press_photo();
