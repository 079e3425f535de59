package dev.tandem.provider;

import java.util.Optional;
import java.util.Set;

/** Follows what an expression reads through the schema of its type. */
final class ReadCheck {

    private final ProviderSchema schema;
    private final String path;
    private final Set<SchemaFault> faults;

    ReadCheck(ProviderSchema schema, String path, Set<SchemaFault> faults) {
        this.schema = schema;
        this.path = path;
        this.faults = faults;
    }

    /** Where a traversal has got to: at a block, of which there may be many, or at a value. */
    private record Place(Optional<SchemaBlock> block, boolean many, SchemaType type) {

        static Place at(SchemaBlock block, boolean many) {
            return new Place(Optional.of(block), many, new SchemaType(block.node()));
        }

        static Place at(SchemaType type) {
            return new Place(Optional.empty(), false, type);
        }

        /** Behind an index or a splat; the one on a resource is that of its count. */
        Place element() {
            return block.isPresent() ? at(block.get(), false) : at(type.element());
        }
    }

    void check(Traversal read) {
        var where = read.keyword() + " " + read.type();
        var known = schema.type(read.keyword(), read.type());
        if (known.isEmpty()) {
            fault("no " + where + " is in the schema");
            return;
        }
        var place = Optional.of(Place.at(known.get(), false));
        for (var step : read.steps()) {
            if (place.isEmpty()) {
                return;
            }
            if (step.equals(Traversal.INDEX)) {
                place = place.map(Place::element);
            } else {
                where += "." + step;
                place = step(place.get(), step, where);
            }
        }
    }

    private Optional<Place> step(Place place, String name, String where) {
        if (place.many()) {
            fault(where + " is read of a list of blocks, and needs an index before it");
            return Optional.empty();
        }
        var next = place.block()
                .map(block -> of(block, name, where))
                .orElseGet(() -> place.type().field(name).map(Place::at));
        if (next.isEmpty()) {
            fault(where + " does not exist");
        }
        return next;
    }

    private Optional<Place> of(SchemaBlock block, String name, String where) {
        var attribute = block.attribute(name);
        if (attribute.isPresent()) {
            deprecated(attribute.get().deprecated(), where);
            return attribute.map(found -> Place.at(found.type()));
        }
        var nested = block.nested(name);
        deprecated(nested.map(found -> found.block().deprecated()).orElse(false), where);
        return nested.map(found -> Place.at(found.block(), found.repeated()));
    }

    private void deprecated(boolean deprecated, String where) {
        if (deprecated) {
            faults.add(new SchemaFault(path, where + " is deprecated, and read", true));
        }
    }

    private void fault(String what) {
        faults.add(new SchemaFault(path, what, false));
    }
}
