package org.tandem.picture;

/**
 * A kind of thing that shows pictures of the library. Its module keeps a table whose column points at {@code library_picture} by a
 * foreign key without {@code on delete}, so that a picture in use cannot go, and says here how to read it. It is asked at each
 * request, so that a picture is public exactly while something public shows it.
 */
public interface PictureUse {

    /**
     * A select of {@code picture} (uuid), {@code kind} (a message key, e.g. {@code 'article.used-as'}), {@code title_pl},
     * {@code title_de}, {@code title_en}, {@code address} (where its house finds it) and {@code public} (boolean: anybody can read what
     * shows it at this moment, which is {@code :now}).
     */
    String select();
}
