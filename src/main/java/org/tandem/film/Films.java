package org.tandem.film;

import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Films extends Repository<Film, FilmId> {

    Film save(Film film);

    void delete(Film film);

    Optional<Film> findById(FilmId id);

    @Query("select exists (select from film where slug = :slug)")
    boolean existsBySlug(String slug);
}
