package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The releases of the AWS provider that the stacks of a topology may be applied with, as Terraform writes such a constraint.
 *
 * @param constraint such as {@code ~> 6.66}
 * @param bounds each of its parts, all of which have to hold
 * @param origin the line that gave it
 */
public record ProviderRange(String constraint, List<Bound> bounds, Origin origin) {

    private static final Pattern BOUND = Pattern.compile("(=|!=|>|>=|<|<=|~>)?\\s*([0-9.]+)");

    /** What holds unless a topology says otherwise: what was tested, up to the next major, without releases that fail. */
    public static final ProviderRange USUAL =
            new ProviderRange(ProviderReleases.usual(), bounds(ProviderReleases.usual()), Origin.UNKNOWN);

    /** Copies the bounds. */
    public ProviderRange {
        bounds = List.copyOf(bounds);
    }

    /**
     * The range of a constraint.
     *
     * @throws InvalidDefinitionException if Terraform would not read it as one
     */
    public static ProviderRange of(String constraint) {
        return new ProviderRange(
                constraint.strip(), bounds(InvalidDefinitionException.given(constraint, "provider")), Origins.here());
    }

    /** Whether a release is in it. */
    public boolean allows(ProviderRelease release) {
        return bounds.stream().allMatch(bound -> bound.allows(release));
    }

    private static List<Bound> bounds(String constraint) {
        var bounds = new ArrayList<Bound>();
        for (var part : constraint.split(",", -1)) {
            var bound = BOUND.matcher(part.strip());
            InvalidDefinitionException.unless(
                    bound.matches()
                            && ProviderRelease.isRelease(bound.group(2))
                            && (!"~>".equals(bound.group(1)) || bound.group(2).contains(".")),
                    "The provider \"" + constraint + "\" is not a constraint of Terraform's: join parts such as"
                            + " \">= 5.100\", \"!= 6.38.0\", \"< 7.0\" and \"~> 6.66\" by commas; ~> needs at least two"
                            + " numbers.");
            bounds.add(new Bound(bound.group(1) == null ? "=" : bound.group(1), bound.group(2)));
        }
        return bounds;
    }

    /** Two are the same whatever line gave them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ProviderRange range && constraint.equals(range.constraint);
    }

    @Override
    public int hashCode() {
        return constraint.hashCode();
    }

    /**
     * One part of a range.
     *
     * @param sign how a release compares with the one named, such as {@code >=}
     * @param version the release named, of one to three numbers
     */
    public record Bound(String sign, String version) {

        private boolean allows(ProviderRelease release) {
            var order = release.compareTo(ProviderRelease.of(version));
            return switch (sign) {
                case "=" -> order == 0;
                case "!=" -> order != 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                default -> order >= 0 && release.compareTo(next()) < 0;
            };
        }

        /** What {@code ~>} no longer takes: the next of the number before the last one that is written. */
        private ProviderRelease next() {
            var named = ProviderRelease.of(version);
            return version.indexOf('.') == version.lastIndexOf('.')
                    ? new ProviderRelease(named.major() + 1, 0, 0)
                    : new ProviderRelease(named.major(), named.minor() + 1, 0);
        }
    }
}
