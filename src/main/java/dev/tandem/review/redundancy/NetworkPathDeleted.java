package dev.tandem.review.redundancy;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A subnet, NAT gateway, route, endpoint or mount target is destroyed: an error if its zone has no other one. */
final class NetworkPathDeleted implements PlanCondition {

    /** What makes two objects the same path, so that one that is made takes the place of one that is destroyed. */
    private static final Map<String, List<String>> SAME = Map.of(
            "aws_route", List.of("route_table_id", "destination_cidr_block", "destination_ipv6_cidr_block"),
            "aws_route_table_association", List.of("subnet_id", "gateway_id"),
            "aws_vpc_endpoint_route_table_association", List.of("route_table_id", "vpc_endpoint_id"));

    private static final String VPC = "aws_vpc";

    @Override
    public String id() {
        return "review/network-path-deleted";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return Stream.concat(
                plan.ofType(VPC).filter(change -> change.actions().replaces()).map(this::whole), paths(plan));
    }

    private Stream<Observation> paths(Plan plan) {
        var zones = SubnetZones.of(plan);
        return plan.managed()
                .filter(change -> change.actions().onlyDeletes() && ResourceTypes.NETWORK.contains(change.type()))
                .filter(change -> !isMadeAgain(change, plan))
                .map(change -> isLastOfItsZone(change, plan, zones) ? last(change) : path(change));
    }

    private static boolean isMadeAgain(ResourceChange gone, Plan plan) {
        var attributes = SAME.getOrDefault(gone.type(), List.of());
        return !attributes.isEmpty()
                && plan.ofType(gone.type())
                        .filter(change -> change.actions().words().contains("create"))
                        .anyMatch(made -> attributes.stream().allMatch(name -> gone.before()
                                .at(name)
                                .text()
                                .equals(made.after().at(name).text())));
    }

    /** Known only of plans that cover everything: others leave out what they do not change. */
    private static boolean isLastOfItsZone(ResourceChange gone, Plan plan, SubnetZones zones) {
        var zone = zones.of(gone);
        return zone.isPresent()
                && plan.complete().orElse(true)
                && plan.ofType(gone.type())
                        .filter(other -> !other.actions().onlyDeletes()
                                && !other.actions().forgets())
                        .noneMatch(other ->
                                zones.of(other).isEmpty() || zones.of(other).equals(zone));
    }

    private Observation path(ResourceChange change) {
        return Observation.violated(
                this,
                Severity.WARNING,
                change,
                "This part of the network is destroyed: what sends its traffic through it loses its connection.",
                "Make sure that nothing uses it, or keep it until the traffic has another path.");
    }

    private Observation whole(ResourceChange change) {
        var observation = Observation.violated(
                this,
                Severity.ERROR,
                change,
                "The network is replaced, and everything in it with it.",
                "Add a secondary CIDR block, or build a second network and move the workloads to it.");
        return observation.because(change.replacePaths().stream()
                .map(path -> change.attribute(path).words())
                .toList());
    }

    private Observation last(ResourceChange change) {
        return Observation.violated(
                this,
                Severity.ERROR,
                change,
                "The last resource of this type in its availability zone is destroyed: the zone loses its path.",
                "Keep one in each availability zone that has workloads.");
    }
}
