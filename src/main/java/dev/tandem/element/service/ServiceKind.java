package dev.tandem.element.service;

import dev.tandem.aws.Naming;
import dev.tandem.element.ElementKind;
import dev.tandem.lowering.Alarm;
import dev.tandem.lowering.Alarmed;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.Lowered;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.resilience.Expr;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.derived.Asked;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.resilience.derived.Launching;
import dev.tandem.resilience.derived.RegionModel;
import dev.tandem.resilience.derived.Serving;
import dev.tandem.review.own.Reviewed;
import dev.tandem.rules.AwsName;
import dev.tandem.rules.Lawful;
import dev.tandem.rules.Named;
import dev.tandem.rules.Rule;
import dev.tandem.rules.remediation.Fixable;
import dev.tandem.rules.remediation.SuggestedFix;
import dev.tandem.runbook.Chapter;
import dev.tandem.runbook.OperatorContext;
import dev.tandem.runbook.Recovered;
import dev.tandem.runbook.Scaled;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Services on instances of an Auto Scaling group. */
public final class ServiceKind
        implements ElementKind<Service>,
                Lowered<Service>,
                Granting<Service>,
                Alarmed<Service>,
                Failing<Service>,
                Serving<Service>,
                Asked<Service>,
                Launching<Service>,
                Recovered<Service>,
                Scaled<Service>,
                Named<Service>,
                Reviewed<Service>,
                Fixable<Service>,
                Lawful {

    @Override
    public Class<Service> type() {
        return Service.class;
    }

    @Override
    public void lower(Service service, Stacks stacks) {
        var lowering = new ServiceLowering(stacks, new DataSources(stacks));
        stacks.topology().sides().forEach(side -> lowering.lower(side, service));
    }

    @Override
    public void grant(Service service, WorkloadAccess access) {
        new ServiceGrant(service, access).give();
    }

    @Override
    public Stream<Alarm> alarms(Service service, RegionRole side, Stacks stacks) {
        return new ServiceAlarms(stacks.topology(), side).of(service);
    }

    @Override
    public void fail(Service service, RegionModel place, Model.Builder model) {
        new ServicePart(service, place).addTo(model);
    }

    @Override
    public Stream<Expr> serving(Service service, RegionModel place) {
        return Stream.of(Expr.part(ServicePart.id(service, place)));
    }

    @Override
    public Expr watched(Service service, RegionModel place) {
        return Expr.part(ServicePart.checked(service, place));
    }

    /** Unless it does nothing but answer others, whose proof counts it. */
    @Override
    public boolean worksWithoutEntry(Service service, Topology topology) {
        return !new InternalAccess(topology, service).used()
                || service.uses().stream().anyMatch(Dependency::received);
    }

    @Override
    public Optional<String> beforeAction(Service service, Topology topology) {
        return Optional.of(new BeforeActive(topology).of(service));
    }

    @Override
    public String answeringComponent(Service service, RegionModel place) {
        return ServicePart.internalId(service, place);
    }

    @Override
    public boolean running(Service service, RegionModel place) {
        return Capacity.of(service, place.topology(), place.side()).instances() > 0;
    }

    @Override
    public Expr present(Service service, RegionModel place) {
        return ServicePart.present(service, place);
    }

    @Override
    public String launched(Service service, RegionModel place) {
        return ServicePart.scaled(service, place);
    }

    @Override
    public String launching(Service service, RegionModel place) {
        return ServicePart.launching(service, place);
    }

    @Override
    public Chapter recover(Service service, OperatorContext operator) {
        return new ServiceChapter(operator, service).chapter();
    }

    @Override
    public String scaling(Service service, OperatorContext operator) {
        return new ServiceChapter(operator, service).scaledByHand();
    }

    /** The role is that of a region, and the security group that of its instances; load balancers are its own. */
    @Override
    public OptionalInt neededInstances(Service service) {
        return service.capacity().needed();
    }

    @Override
    public Stream<AwsName> awsNames(Service service, Topology topology) {
        var names = topology.awsNames();
        var name = names.of(service);
        var roles = topology.regions().map(region -> new AwsName(Naming.IAM_ROLE, names.role(service, region)));
        var others = Stream.of(
                new AwsName(Naming.AUTO_SCALING_GROUP, name),
                new AwsName(Naming.LAUNCH_TEMPLATE, name),
                new AwsName(Naming.SECURITY_GROUP, name + "-service"),
                new AwsName(Naming.PARAMETER, "/" + names.parameters(service)));
        return Stream.of(balancers(service, topology), others, roles, AwsName.imageCopies(service, names))
                .flatMap(all -> all);
    }

    private static Stream<AwsName> balancers(Service service, Topology topology) {
        var own = Stream.of(topology.awsNames().of(service))
                .filter(name -> LoadBalancer.leadingTo(service, topology).isEmpty());
        var internal = Stream.of(InternalBalancerLowering.awsName(topology, service))
                .filter(name -> new InternalAccess(topology, service).separate());
        return Stream.concat(own, internal).map(name -> new AwsName(Naming.LOAD_BALANCER, name));
    }

    @Override
    public Stream<SuggestedFix> fixes(Service service, Topology topology) {
        return new ServiceChanges(service, topology).all();
    }

    @Override
    public int standbyInstances(Service service, Topology topology) {
        return Capacity.of(service, topology, RegionRole.RECOVERY).instances();
    }

    @Override
    public List<Rule> laws() {
        return List.of(
                new CertificateCoversInternalName(),
                new DeepHealthCheck(),
                new EntryIsEncrypted(),
                new FurtherPortIsUsed(),
                new HasAnEntry(),
                new HealthCheckSaysWhatItCovers(),
                new OneBalancer(),
                new OneInstance(),
                new OneWriterTwoRegions(),
                new RecoveryCarriesTheLoad(),
                new RecoveryWaitsForNoLaunch(),
                new RedirectNeedsTls(),
                new ServicePortsDiffer(),
                new ZoneCanBeMissed());
    }
}
