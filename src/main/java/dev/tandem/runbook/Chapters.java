package dev.tandem.runbook;

import dev.tandem.aws.Recovery;
import dev.tandem.element.Kinds;
import dev.tandem.topology.Accelerator;
import dev.tandem.topology.Alerts;
import dev.tandem.topology.AuroraCluster;
import dev.tandem.topology.BackupPlan;
import dev.tandem.topology.Bastion;
import dev.tandem.topology.Certificate;
import dev.tandem.topology.Database;
import dev.tandem.topology.Element;
import dev.tandem.topology.Hostname;
import dev.tandem.topology.Key;
import dev.tandem.topology.Kubernetes;
import dev.tandem.topology.LoadBalancer;
import dev.tandem.topology.Mail;
import dev.tandem.topology.NodePair;
import dev.tandem.topology.Pipeline;
import dev.tandem.topology.PrivateZone;
import dev.tandem.topology.PublicZone;
import dev.tandem.topology.Queue;
import dev.tandem.topology.ReleaseGate;
import dev.tandem.topology.Secret;
import dev.tandem.topology.Service;
import dev.tandem.topology.Side;
import dev.tandem.topology.StaticSite;
import dev.tandem.topology.Topic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Which chapter each kind of element has. */
final class Chapters {

    private static final Map<Class<? extends Element>, BiFunction<Desk, Element, Chapter>> ALL = new LinkedHashMap<>();

    static {
        put(Accelerator.class, Chapters::accelerator);
        put(Alerts.class, "Alarms, a topic and a dashboard of its own: whoever is told is told from there as well.");
        put(AuroraCluster.class, (desk, cluster) -> new AuroraChapter(desk, cluster).chapter());
        put(BackupPlan.class, (desk, plan) -> new BackupPlanChapter(desk, plan).chapter());
        put(Bastion.class, "A bastion of its own, in the network of its region.");
        put(Certificate.class, "Issued there on an ordinary day, and renewed there by itself.");
        put(Database.class, (desk, database) -> new DatabaseChapter(desk, database).chapter());
        put(Hostname.class, Chapters::hostname);
        put(
                Key.class,
                "A key of the same material, which works without the other. Its policy and rotation are changed"
                        + " once both regions are back.");
        put(
                Kubernetes.class,
                "A cluster of its own, with nodes of its own. What runs in it is installed in both, on an ordinary day.");
        put(LoadBalancer.class, "A load balancer of its own, with the same routes.");
        put(
                Mail.class,
                "Set up there on an ordinary day. SES counts each region by itself: see that it is out of the"
                        + " sandbox and its quota is enough, before that day.");
        put(NodePair.class, (desk, nodes) -> new NodePairChapter(desk, nodes).chapter());
        put(
                Pipeline.class,
                "None: a pipeline is in the primary region. Until that is back, deliver what is in the artifact bucket of"
                        + " this region by `aws deploy create-deployment`, or copy pages to this region's bucket.");
        put(PrivateZone.class, "A zone of its own, whose names lead to what this region has. Nothing in it changes.");
        put(PublicZone.class, "Answered at the edge, whatever region is lost; its records change in us-east-1 alone.");
        put(Queue.class, Chapters::queue);
        put(
                ReleaseGate.class,
                "An automation of its own where files are copied. The replica of its database follows all the time, so"
                        + " what was written and not published is served.");
        put(Secret.class, "A copy, read as ever. It takes no other value until both regions are back.");
        put(Service.class, Chapters::service);
        put(StaticSite.class, Chapters::site);
        put(Topic.class, "A topic of its own, with the subscriptions of its region. Nothing waits in a topic.");
    }

    private Chapters() {}

    /** What is said of an element; of a kind that nobody has written about, that. */
    static Chapter of(Desk desk, Element element) {
        return Kinds.<Recovered<Element>>facet(element, Recovered.class)
                .map(kind -> kind.recover(element, desk))
                .orElseGet(() -> written(desk, element));
    }

    private static Chapter written(Desk desk, Element element) {
        return ALL.getOrDefault(
                        element.getClass(),
                        (where, what) -> Chapter.of(where.fate(what, "No steps are known for it: see its module.")))
                .apply(desk, element);
    }

    /** Whether there is a chapter for the elements of a class. */
    static boolean isWrittenFor(Class<?> type) {
        return ALL.containsKey(type)
                || Kinds.all().stream()
                        .anyMatch(kind -> kind.type() == type
                                && kind.facet(Recovered.class).isPresent());
    }

    private static Chapter accelerator(Desk desk, Element element) {
        return Chapter.of(desk.fate(
                element,
                "The same two addresses. It leads clients to " + desk.recovery()
                        + " by itself once the health checks of the primary region fail."));
    }

    private static Chapter hostname(Desk desk, Element element) {
        return Chapter.of(
                desk.fate(
                        element,
                        "The same name. Route 53 answers with " + desk.recovery()
                                + " by itself once its health check fails, and with the primary region again when it is well."));
    }

    private static Chapter site(Desk desk, Element element) {
        var fate = desk.fate(
                element,
                "A bucket with a copy of the pages, which CloudFront asks by itself when the other does"
                        + " not answer. Publish to it while the primary region is away.");
        return Chapter.of(desk.losing(fate, Recovery.BUCKET_COPY_IS_READ));
    }

    private static Chapter queue(Desk desk, Element element) {
        return Chapter.of(desk.fate(
                        element,
                        "A queue of its own, whose consumers go on with it by themselves. SQS"
                                + " replicates no queue.")
                .losingEverything("Amazon SQS developer guide: what waits in the other region comes back with it"));
    }

    private static Chapter service(Desk desk, Service service) {
        var there = desk.topology().capacity(service, Side.RECOVERY).instances();
        return Chapter.of(desk.fate(
                service,
                there == 0
                        ? "Its load balancer, and no instance until Terraform scales it."
                        : there + (there == 1 ? " instance" : " instances") + ", which Terraform scales to "
                                + Math.max(there, service.capacity().instances()) + "."));
    }

    private static void put(Class<? extends Element> kind, String there) {
        ALL.put(kind, (desk, element) -> Chapter.of(desk.fate(element, there)));
    }

    private static <E extends Element> void put(Class<E> kind, BiFunction<Desk, E, Chapter> chapter) {
        ALL.put(kind, (desk, element) -> chapter.apply(desk, kind.cast(element)));
    }
}
