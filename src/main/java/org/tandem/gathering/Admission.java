package org.tandem.gathering;

/** Who may come: everybody, or who was invited. */
public enum Admission {
    PUBLIC, INVITED
}
