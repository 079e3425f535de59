package dev.tandem.element.search;

/**
 * Some nodes of one kind.
 *
 * @param instanceType of OpenSearch Service
 */
public record Nodes(int count, String instanceType) {

    Nodes count(int other) {
        return new Nodes(other, instanceType);
    }

    Nodes instanceType(String other) {
        return new Nodes(count, other);
    }
}
