package dev.tandem.topology;

import java.util.stream.Stream;

/**
 * A pipeline of CodePipeline that delivers one part of the system, by itself, at every push: in the primary region first,
 * then in the recovery region. It runs in the primary region; while that is dark, CodeDeploy in the recovery region still
 * takes revisions from hand.
 *
 * @param source what is delivered
 * @param target to what
 */
public record Pipeline(Identity identity, Repository source, Target target) implements Element {

    /** What a pipeline delivers to. */
    public sealed interface Target {

        /**
         * The instances of a service, by CodeDeploy: in place, one at a time and out of the load balancer meanwhile. Not
         * blue/green, which would copy the Auto Scaling group and delete the one that Terraform keeps.
         */
        record Instances(Service service) implements Target {}
    }

    /**
     * A pipeline that does not lead anywhere yet.
     *
     * @param source what is delivered
     */
    public record From(Identity identity, Repository source) {

        /** Deploys to the instances of a service, which need the CodeDeploy agent, in both regions. */
        public Pipeline deploys(Service service) {
            return new Pipeline(identity, source, new Target.Instances(Slip.given(service, "service")));
        }
    }

    /** A pipeline that has no source yet. */
    public record Named(Identity identity) {

        /** What it delivers. */
        public From from(Repository repository) {
            return new From(identity, Slip.given(repository, "repository"));
        }
    }

    /** A pipeline of that name. */
    public static Named named(String name) {
        return new Named(Identity.named(name));
    }

    /** The name it was deployed under before; {@code moved} blocks follow. */
    public Pipeline formerly(String name) {
        return new Pipeline(identity.renamedFrom(name), source, target);
    }

    @Override
    public String kind() {
        return "pipeline";
    }

    @Override
    public Stream<Element> references() {
        return target instanceof Target.Instances instances ? Stream.of(instances.service()) : Stream.of();
    }
}
