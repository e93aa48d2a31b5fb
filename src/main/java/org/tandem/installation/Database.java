package org.tandem.installation;

/** The PostgreSQL database of this installation: its own, or one it was given. */
sealed interface Database extends AutoCloseable permits OwnPostgres, GivenPostgres {

    /** For JDBC, without an account. */
    String url();

    /** Runs the program; owns nothing where the owner is another. */
    Account program();

    /** Owns the tables and migrates. */
    Account owner();

    /** The words a person knows it by. */
    String place();

    @Override
    void close();
}
