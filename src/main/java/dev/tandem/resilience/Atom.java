package dev.tandem.resilience;

import java.util.Optional;

/**
 * The smallest thing that fails as one, such as a zone or the control plane of a service. When it fails, so does
 * everything that is inside it. As an expression it is true while it, and everything that contains it, is up.
 *
 * @param id what it is called, starting with what it is inside of: {@code eu-south-1/a}
 * @param kind what sort of thing it is
 * @param parent what it is inside of
 */
public record Atom(String id, Kind kind, Optional<Atom> parent) implements Expr {

    /** The sorts of things that fail as one. */
    public enum Kind {
        REGION,
        ZONE,
        /** An instance, a broker, a NAT gateway: what stands in one zone. */
        NODE,
        /** What a service does in a region for those who use it. */
        SERVICE,
        /** What a service does in its home region for those who change something. */
        CONTROL_PLANE,
        KEY,
        /** Terraform's state. */
        STATE,
        /** An image, a package, a secret: what has to be read to start. */
        ARTIFACT
    }

    public Atom {
        if (id.isBlank() || !parent.map(outer -> id.startsWith(outer.id + "/")).orElse(true)) {
            throw new IllegalArgumentException("An atom is called after what it is inside of, then a slash and its own"
                    + " name, but this one is called \"" + id + "\" inside "
                    + parent.map(Atom::id).orElse("nothing") + ".");
        }
    }

    /** A region, which is inside of nothing. */
    public static Atom region(String id) {
        return new Atom(id, Kind.REGION, Optional.empty());
    }

    /** A thing that is inside of nothing, and is not a region. */
    public static Atom alone(Kind kind, String id) {
        return new Atom(id, kind, Optional.empty());
    }

    /** A zone in this region. */
    public Atom zone(String name) {
        return holding(Kind.ZONE, name);
    }

    /** An instance or the like in this zone. */
    public Atom node(String name) {
        return holding(Kind.NODE, name);
    }

    /** The control plane of a service whose home is this region. */
    public Atom controlPlane(String service) {
        return holding(Kind.CONTROL_PLANE, "control-plane-" + service);
    }

    /** What a service does in this region for those who use it. */
    public Atom service(String service) {
        return holding(Kind.SERVICE, "service-" + service);
    }

    /** Something of any kind that is inside of this. */
    public Atom holding(Kind inner, String name) {
        return new Atom(id + "/" + name, inner, Optional.of(this));
    }

    /** Whether this fails when the other one does: it is the other one, or inside of it. */
    public boolean isWithin(Atom other) {
        return equals(other) || parent.map(outer -> outer.isWithin(other)).orElse(false);
    }

    /** Of its name alone, which hardly two share: atoms are looked up more often than anything else. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Whether it is called the same, is the same sort of thing, and is inside of the same. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Atom atom
                        && id.equals(atom.id)
                        && kind == atom.kind
                        && parent.equals(atom.parent));
    }

    @Override
    public String toString() {
        return id;
    }
}
