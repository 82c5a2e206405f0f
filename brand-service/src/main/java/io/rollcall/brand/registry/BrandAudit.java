package io.rollcall.brand.registry;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import io.rollcall.contracts.event.BrandEvent;

/** Who did what to a brand, and how it stood afterwards. */
@Entity
@Table(name = "brand_audit")
class BrandAudit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "brand_audit_seq")
    @SequenceGenerator(name = "brand_audit_seq", sequenceName = "brand_audit_seq", allocationSize = 50)
    Long id;

    String identifier;
    String action;
    String actor;
    Instant at;
    /** The brand as JSON. */
    String state;

    protected BrandAudit() {}

    BrandAudit(BrandEvent event, String action, Instant at, String state) {
        this.identifier = event.identifier();
        this.action = action;
        this.actor = event.actor();
        this.at = at;
        this.state = state;
    }
}
