package dev.tandem.element.pipeline;

import dev.tandem.element.service.Service;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Website;
import java.util.stream.Stream;

/**
 * A pipeline of CodePipeline that delivers one part of the system, by itself, at every push: in the primary region first,
 * then in the recovery region. It runs in the primary region; while that is dark, CodeDeploy and S3 in the recovery
 * region still take what is handed to them directly.
 *
 * @param source what is delivered
 * @param build what happens to it first
 * @param target to what
 */
public record Pipeline(Identity identity, Repository source, Build build, Target target) implements Element {

    /** What happens to a source before it is delivered. */
    public enum Build {
        /** Nothing: the repository holds what is delivered. */
        NONE,
        /** CodeBuild does what the repository's {@code buildspec.yml} says. */
        BUILDSPEC
    }

    /** What a pipeline delivers to. */
    public sealed interface Target permits Target.Instances, Target.Pages {

        /** The instances of a service, by CodeDeploy. */
        record Instances(Service service) implements Target {}

        /** The bucket of a site in the primary region, from where S3 copies to the other. */
        record Pages(Website site) implements Target {}
    }

    /**
     * A pipeline that does not lead anywhere yet.
     *
     * @param source what is delivered
     * @param build what happens to it first
     */
    public record From(Identity identity, Repository source, Build build) {

        /**
         * Has CodeBuild do what the repository's {@code buildspec.yml} says, and delivers its artifacts. Default: the
         * repository is delivered as it is.
         */
        public From built() {
            return new From(identity, source, Build.BUILDSPEC);
        }

        /**
         * Deploys to the instances of a service, which need the CodeDeploy agent, region after region: in place, one
         * instance at a time and out of the load balancer meanwhile. Not blue/green, which would copy the Auto Scaling
         * group and delete the one that Terraform keeps.
         */
        public Pipeline deploys(Service service) {
            return to(new Target.Instances(InvalidDefinitionException.given(service, "service")));
        }

        /** Puts its files into the primary region's bucket of a site, from where S3 copies them to the other region. */
        public Pipeline publishes(Website site) {
            return to(new Target.Pages(InvalidDefinitionException.given(site, "static site")));
        }

        private Pipeline to(Target target) {
            return new Pipeline(identity, source, build, target);
        }
    }

    /** A pipeline that has no source yet. */
    public record Named(Identity identity) {

        /** What it delivers. */
        public From from(Repository repository) {
            return new From(identity, InvalidDefinitionException.given(repository, "repository"), Build.NONE);
        }
    }

    /** A pipeline of that name. */
    public static Named named(String name) {
        return new Named(Identity.named(name));
    }

    /** The name it was deployed under before; {@code moved} blocks follow. Default: it was never renamed. */
    public Pipeline formerly(String name) {
        return new Pipeline(identity.renamedFrom(name), source, build, target);
    }

    /** Whether it deploys to instances, which it does in both regions. */
    public boolean deploying() {
        return target instanceof Target.Instances;
    }

    @Override
    public String kind() {
        return "pipeline";
    }

    /** A pipeline may have the name of what it delivers. */
    @Override
    public boolean sharesName() {
        return true;
    }

    @Override
    public Stream<InputVariable> variables() {
        return Stream.of(source.connection());
    }

    @Override
    public Stream<Element> references() {
        return Stream.of(
                target instanceof Target.Instances instances ? instances.service() : ((Target.Pages) target).site());
    }
}
