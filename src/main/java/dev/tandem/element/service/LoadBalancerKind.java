package dev.tandem.element.service;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.resilience.derived.Serving;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Leading;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Application Load Balancers that several services share. */
public final class LoadBalancerKind
        implements ElementKind<LoadBalancer>,
                Lowered<LoadBalancer>,
                Alarmed<LoadBalancer>,
                Failing<LoadBalancer>,
                Serving<LoadBalancer>,
                Recovered<LoadBalancer>,
                Named<LoadBalancer>,
                Leading<LoadBalancer>,
                Lawful {

    @Override
    public Class<LoadBalancer> type() {
        return LoadBalancer.class;
    }

    @Override
    public void lower(LoadBalancer balancer, Stacks stacks) {
        var lowering = new LoadBalancerLowering(stacks, new DataSources(stacks));
        stacks.topology().sides().forEach(side -> lowering.lower(side, balancer));
    }

    @Override
    public Stream<Alarm> alarms(LoadBalancer balancer, RegionRole side, Stacks stacks) {
        return LoadBalancerAlarms.of(balancer);
    }

    @Override
    public void fail(LoadBalancer balancer, RegionModel place, Model.Builder model) {
        new SharedBalancerPart(balancer, place).addTo(model);
    }

    @Override
    public Stream<Expr> serving(LoadBalancer balancer, RegionModel place) {
        return serving(balancer.services(), place);
    }

    @Override
    public Stream<Expr> serving(LoadBalancer balancer, String host, RegionModel place) {
        return serving(balancer.services(host), place);
    }

    private static Stream<Expr> serving(List<Service> services, RegionModel place) {
        return services.stream().map(service -> Expr.part(ServicePart.id(service, place)));
    }

    @Override
    public Expr watched(LoadBalancer balancer, RegionModel place) {
        return Expr.part(SharedBalancerPart.checked(balancer, place));
    }

    @Override
    public Chapter recover(LoadBalancer balancer, OperatorContext operator) {
        return Chapter.of(operator.impact(balancer, "A separate load balancer with the same routes."));
    }

    @Override
    public Stream<AwsName> awsNames(LoadBalancer balancer, Topology topology) {
        return Stream.of(new AwsName(Naming.LOAD_BALANCER, topology.awsNames().of(balancer)));
    }

    @Override
    public Optional<Nowhere> nowhere(LoadBalancer balancer) {
        return balancer.routes().isEmpty()
                ? Optional.of(new Nowhere(
                        "no service",
                        "AWS bills it, and it answers 404 to every request.",
                        "Add a target with .host(...) or .path(...), or remove it."))
                : Optional.empty();
    }

    @Override
    public List<Rule> laws() {
        return List.of(
                new ConditionsDiffer(), new OneServiceMovesAll(), new RulesWithinQuota(), new SetAtTheBalancer());
    }
}
