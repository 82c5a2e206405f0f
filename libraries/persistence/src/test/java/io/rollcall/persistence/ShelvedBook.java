package io.rollcall.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A book, as an entity. */
@Entity(name = "book")
class ShelvedBook {

    @Id
    String identifier;

    @Column(name = "short_title")
    String shortTitle;
}
