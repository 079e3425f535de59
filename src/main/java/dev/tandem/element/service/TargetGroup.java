package dev.tandem.element.service;

import dev.tandem.topology.Dependency;
import dev.tandem.topology.DurationFormat;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Ports;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a load balancer passes requests on to the instances of a service.
 *
 * @param port the instances listen on
 * @param tls whether they speak TLS themselves
 * @param healthPath asked of each instance
 * @param coverage what that tests
 * @param healthCodes that an instance is healthy with; one that answers otherwise is replaced
 * @param sticky how long a client comes back to the same instance, if at all
 * @param leastOutstanding whether the least busy instance gets a request, and not the next in turn
 */
public record TargetGroup(
        int port,
        boolean tls,
        String healthPath,
        HealthCoverage coverage,
        String healthCodes,
        Optional<Duration> sticky,
        boolean leastOutstanding) {

    static final TargetGroup USUAL =
            new TargetGroup(8080, false, "/", new HealthCoverage.Unstated(), "200", Optional.empty(), false);

    private static final Pattern CODES = Pattern.compile("[2-4][0-9]{2}([,-][2-4][0-9]{2})*");

    private static final Duration WEEK = Duration.ofDays(7);

    TargetGroup port(int number) {
        return new TargetGroup(Ports.checked(number), tls, healthPath, coverage, healthCodes, sticky, leastOutstanding);
    }

    TargetGroup overTls() {
        return new TargetGroup(port, true, healthPath, coverage, healthCodes, sticky, leastOutstanding);
    }

    TargetGroup healthPath(String path) {
        InvalidDefinitionException.unless(
                path.startsWith("/"), "\"" + path + "\" is not a path: it starts with \"/\", such as \"/health\".");
        return new TargetGroup(port, tls, path, coverage, healthCodes, sticky, leastOutstanding);
    }

    TargetGroup covers(List<Dependency> tested) {
        var stated = new HealthCoverage.Stated(tested);
        return new TargetGroup(port, tls, healthPath, stated, healthCodes, sticky, leastOutstanding);
    }

    /** Whether its health check asks for a path of its own. */
    public boolean customPath() {
        return !healthPath.equals(USUAL.healthPath);
    }

    TargetGroup healthCodes(String codes) {
        InvalidDefinitionException.unless(
                CODES.matcher(InvalidDefinitionException.given(codes, "health codes"))
                        .matches(),
                "\"" + codes + "\" are not the codes of a healthy answer: give codes from 200 to 499, such as \"200\","
                        + " \"200,302\" or \"200-399\".");
        return new TargetGroup(port, tls, healthPath, coverage, codes, sticky, leastOutstanding);
    }

    TargetGroup sticky(Duration time) {
        InvalidDefinitionException.unless(
                time.toNanosPart() == 0 && time.toSeconds() >= 1 && time.compareTo(WEEK) <= 0,
                "A client cannot come back to the same instance for " + DurationFormat.duration(time)
                        + ": give whole seconds, from 1 second to 7 days.");
        return new TargetGroup(port, tls, healthPath, coverage, healthCodes, Optional.of(time), leastOutstanding);
    }

    TargetGroup leastOutstandingRequests() {
        return new TargetGroup(port, tls, healthPath, coverage, healthCodes, sticky, true);
    }
}
