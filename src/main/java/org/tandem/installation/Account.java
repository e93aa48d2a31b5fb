package org.tandem.installation;

/** A login role of the database, with its password. */
record Account(String name, String password) {

    @Override
    public String toString() {
        return name;
    }
}
