-- Triggers fire in the order of their names: an item that leaves its agenda first takes the publication with it.
alter trigger film_is_published_whole on film rename to published_film_is_whole;
