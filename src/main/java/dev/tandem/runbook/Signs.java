package dev.tandem.runbook;

import dev.tandem.aws.Recovery;
import dev.tandem.lowering.Calls;
import dev.tandem.topology.Accelerator;
import dev.tandem.topology.Hostname;
import dev.tandem.topology.Probe;
import dev.tandem.topology.Reached;
import java.util.ArrayList;
import java.util.List;

/** How an operator notices that the primary region is lost, and how long that takes. */
record Signs(Desk desk) {

    private static final String CURL = "curl -sS -o /dev/null --max-time 10 -w '%{http_code}\\n' ";

    List<Sign> all() {
        var signs = new ArrayList<Sign>();
        signs.add(new Sign(
                "The control plane of " + desk.primary() + " does not answer, or with errors.",
                "aws ec2 describe-availability-zones --region " + desk.primary()
                        + " --cli-connect-timeout 5 --cli-read-timeout 10"));
        desk.topology().accelerators().forEach(accelerator -> accelerator.leadsTo().stream()
                .distinct()
                .forEach(reached -> signs.add(through(accelerator, reached))));
        desk.topology().hostnames().forEach(hostname -> signs.add(through(hostname)));
        return signs;
    }

    List<Sign.Delay> delays() {
        var delays = new ArrayList<Sign.Delay>();
        if (!desk.topology().accelerators().isEmpty()) {
            delays.add(delay("Global Accelerator notices", Recovery.ACCELERATOR_MOVES_CLIENTS));
        }
        if (!desk.topology().hostnames().isEmpty()) {
            delays.add(delay("Route 53 notices, and clients ask again", Recovery.DNS_MOVES_CLIENTS));
        }
        delays.add(delay("an alarm reports what health checks do not see", Recovery.ALARM_IS_RAISED));
        delays.add(delay("a person decides", Recovery.PERSON_DECIDES));
        return delays;
    }

    private Sign.Delay delay(String what, Recovery event) {
        var figure = desk.topology().figure(event);
        return new Sign.Delay(what, Took.of(figure.time(), figure.source()));
    }

    private Sign through(Accelerator accelerator, Reached reached) {
        var host = "$(" + desk.terraform("global", "output -raw " + Calls.of(accelerator) + "_dns_name") + ")";
        return new Sign(
                reached.name() + " does not answer through " + accelerator.name() + ", or only from " + desk.recovery()
                        + ".",
                asked(host, reached.probe()));
    }

    private Sign through(Hostname hostname) {
        return new Sign(
                hostname.name() + " does not answer, or only from " + desk.recovery() + ".",
                asked(hostname.name(), hostname.target().probe()));
    }

    private static String asked(String host, Probe probe) {
        return switch (probe.protocol()) {
            case TCP -> "nc -z -w 10 \"" + host + "\" " + probe.port();
            case HTTP ->
                CURL + "\"http://" + host + ":" + probe.port() + probe.path().orElse("/") + "\"";
            case HTTPS ->
                CURL + "\"https://" + host + ":" + probe.port() + probe.path().orElse("/") + "\"";
        };
    }
}
