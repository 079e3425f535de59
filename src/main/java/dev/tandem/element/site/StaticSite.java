package dev.tandem.element.site;

import dev.tandem.aws.ControlPlane;
import dev.tandem.aws.Region;
import dev.tandem.topology.AwsNames;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.TrafficTarget;
import dev.tandem.topology.Website;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pages that are the same for everybody: a private bucket of S3 in each region, each copied to the other, behind one
 * CloudFront distribution that asks the recovery region's when the primary region's does not answer.
 *
 * @param indexDocument the page for the bare address
 * @param errorDocument the page for whatever is not there, if there is one
 * @param domain the host name it answers to, besides CloudFront's
 */
public record StaticSite(Identity identity, String indexDocument, Optional<String> errorDocument, SiteDomain domain)
        implements Entry, Website {

    /** A site whose first page is {@code index.html}, at the address that CloudFront gives it. */
    public static StaticSite named(String name) {
        return new StaticSite(Identity.named(name), "index.html", Optional.empty(), new SiteDomain.None());
    }

    /** The page for the bare address; a folder has none of its own. Default: {@code index.html}. */
    public StaticSite indexDocument(String page) {
        return new StaticSite(identity, checked(page), errorDocument, domain);
    }

    /** The page for whatever is not there, shown with the status 404. Default: CloudFront says so in its own words. */
    public StaticSite errorDocument(String page) {
        return new StaticSite(identity, indexDocument, Optional.of(checked(page)), domain);
    }

    /**
     * The host name it answers to, with the ARN of its certificate, which has to be in {@code us-east-1} whatever the
     * system's regions are. Its DNS record leads to the output {@code <name>_domain_name}. Default: the name that
     * CloudFront gives it.
     */
    public StaticSite domain(String host, InputVariable certificate) {
        return new StaticSite(identity, indexDocument, errorDocument, new SiteDomain.Given(host, certificate));
    }

    /** The name it was deployed under before; {@code moved} blocks follow. Default: it was never renamed. */
    public StaticSite formerly(String name) {
        return new StaticSite(identity.renamedFrom(name), indexDocument, errorDocument, domain);
    }

    @Override
    public String kind() {
        return "static site";
    }

    /** Its pages are its own: it leads to no service. */
    @Override
    public List<TrafficTarget> leadsTo() {
        return List.of();
    }

    @Override
    public ControlPlane controlPlane() {
        return ControlPlane.CLOUDFRONT;
    }

    /** CloudFront asks the other bucket for each request anew. */
    @Override
    public boolean answersItself() {
        return true;
    }

    @Override
    public String bucket(AwsNames names, Region region) {
        return names.of(this) + "-" + region.id() + "-";
    }

    /** The role that copies its pages out of a region; roles are global: {@code bank-web-copies-eu-south-1}. */
    String copyingRole(AwsNames names, Region region) {
        return names.of(this) + "-copies-" + region.id();
    }

    /** The variables that the global stack asks for on its behalf. */
    @Override
    public Stream<InputVariable> variables() {
        return domain.given().stream().map(SiteDomain.Given::certificate);
    }

    private static String checked(String page) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(page, "page").isBlank() && !page.startsWith("/"),
                "\"" + page + "\" is not the name of a page: give it without a slash in front, such as"
                        + " \"index.html\".");
        return page;
    }
}
