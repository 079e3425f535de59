package dev.tandem.review.interruption;

import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The attributes that hold versions, and how they change. */
final class Versions {

    private static final List<String> ATTRIBUTES = List.of("engine_version", "kafka_version", "elasticsearch_version");

    private Versions() {}

    /** Cluster instances follow their cluster, which has the same version. */
    static List<String> of(ResourceChange change) {
        if (change.type().equals("aws_eks_cluster")) {
            return List.of("version");
        }
        return change.type().startsWith("aws_") && !change.type().endsWith("_cluster_instance")
                ? ATTRIBUTES
                : List.of();
    }

    static Answer rises(ResourceChange change, Attribute attribute) {
        var majors = majors(change);
        return compared(attribute, (after, before) -> after.isMajorAfter(before, majors));
    }

    static Answer falls(Attribute attribute) {
        return compared(attribute, Version::isBelow);
    }

    private static Answer compared(Attribute attribute, BiPredicate<Version, Version> question) {
        var before = version(attribute.before());
        if (before.isEmpty()) {
            return Answer.NO;
        }
        if (attribute.after().unknown()) {
            return Answer.CANNOT_BE_TOLD;
        }
        return Answer.of(version(attribute.after())
                .filter(after -> question.test(after, before.get()))
                .isPresent());
    }

    private static Optional<Version> version(Value value) {
        return value.text().flatMap(Version::of);
    }

    /** How many numbers make the major version: 8.0 of MySQL, 10.11 of MariaDB, 1.31 of Kubernetes, 16 of PostgreSQL. */
    private static int majors(ResourceChange change) {
        var engine = change.before()
                .at("engine")
                .text()
                .filter(name -> !change.type().equals("aws_eks_cluster"))
                .orElse(change.type());
        return switch (engine) {
            case "mysql", "mariadb", "aurora-mysql", "neptune", "aws_eks_cluster", "aws_neptune_cluster" -> 2;
            default -> 1;
        };
    }
}
