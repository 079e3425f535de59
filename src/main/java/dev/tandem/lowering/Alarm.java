package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Element;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An alarm in a region.
 *
 * @param what the clause of its name, such as {@code free-storage}
 * @param description the alarm's text: what it means, and what to do
 * @param watched a metric, or something computed from several
 * @param limit beyond which it is too much, or too little
 * @param patience how long it has to last
 */
public record Alarm(Element element, String what, String description, Watched watched, Limit limit, Patience patience) {

    /** What is compared with the limit: the one metric, or what the expression makes of them. */
    public record Watched(SortedMap<String, Metric> metrics, Value expression, boolean computed) {

        /** Copies the metrics. */
        public Watched {
            metrics = new TreeMap<>(metrics);
        }
    }

    /** A comparison in CloudWatch's own words, and with what. */
    public record Limit(String comparison, Value threshold) {}

    /**
     * So many of the last periods.
     *
     * @param missing what a period without data counts as, in CloudWatch's words
     */
    public record Patience(int seconds, int periods, int datapoints, Value missing) {

        static final Patience FIVE_MINUTES = new Patience(60, 5, 5, Value.text("missing"));

        Patience lasting(Duration time) {
            var count = Math.toIntExact(time.toSeconds() / seconds);
            return new Patience(seconds, count, count, missing);
        }
    }

    /** An alarm that waits five minutes; a period without data leaves it as it is. */
    public static Alarm on(Element element, String what, String description) {
        return new Alarm(
                element,
                what,
                description,
                new Watched(new TreeMap<>(), Value.text(""), false),
                new Limit("GreaterThanThreshold", Value.number(0)),
                Patience.FIVE_MINUTES);
    }

    /** Watches one metric. */
    public Alarm metric(Metric metric) {
        return with(new Watched(new TreeMap<>(Map.of("value", metric)), Value.text(""), false));
    }

    /** Watches what an expression makes of metrics, each known by its id there. */
    public Alarm expression(String expression, Map<String, Metric> metrics) {
        return with(new Watched(new TreeMap<>(metrics), Value.text(expression), true));
    }

    /** Watches the answer to a query of Metrics Insights, for metrics whose dimensions are not known here. */
    public Alarm query(Value query) {
        return with(new Watched(new TreeMap<>(), query, true));
    }

    /** Fires above a value, in the unit of the metric. */
    public Alarm above(long threshold) {
        return above(Value.number(threshold));
    }

    /** Fires above a value that is computed. */
    public Alarm above(Value threshold) {
        return with(new Limit("GreaterThanThreshold", threshold));
    }

    /** Fires at a value and above. */
    public Alarm atLeast(long threshold) {
        return with(new Limit("GreaterThanOrEqualToThreshold", Value.number(threshold)));
    }

    /** Fires below a value, in the unit of the metric. */
    public Alarm below(long threshold) {
        return below(Value.number(threshold));
    }

    /** Fires below a value that is computed. */
    public Alarm below(Value threshold) {
        return with(new Limit("LessThanThreshold", threshold));
    }

    /** How long it has to last, in periods of a minute by default. */
    public Alarm lasting(Duration time) {
        return with(patience.lasting(time));
    }

    /** What is measured seldom: a period of so long, and so many of them. */
    public Alarm every(Duration period, int periods) {
        return with(new Patience(Math.toIntExact(period.toSeconds()), periods, periods, patience.missing()));
    }

    /** So many of its periods are enough, for what comes and goes. */
    public Alarm anyOf(int datapoints) {
        return with(new Patience(patience.seconds(), patience.periods(), datapoints, patience.missing()));
    }

    /** A period without data is a good one: there was nothing to count. */
    public Alarm quietWhenMissing() {
        return missing(Value.text("notBreaching"));
    }

    /** What a period without data counts as. */
    public Alarm missing(Value word) {
        return with(new Patience(patience.seconds(), patience.periods(), patience.datapoints(), word));
    }

    /** The clause of its name, where one is made of another. */
    public Alarm named(String other) {
        return new Alarm(element, other, description, watched, limit, patience);
    }

    /** Its name, unique in its region. */
    String name() {
        return element.deployedName() + "-" + what;
    }

    Value.Tree tree() {
        var arguments = new Arguments()
                .put("description", description)
                .put("comparison", limit.comparison())
                .put("threshold", limit.threshold())
                .put("period_seconds", patience.seconds())
                .put("periods", patience.periods())
                .put("datapoints", patience.datapoints())
                .put("missing", patience.missing())
                .put("tags", Stacks.tags(element.name()));
        if (watched.computed()) {
            arguments.put("expression", watched.expression());
        }
        if (!watched.metrics().isEmpty()) {
            var metrics = new Arguments();
            watched.metrics().forEach((id, metric) -> metrics.put(id, metric.tree()));
            arguments.put("metrics", metrics);
        }
        return arguments.tree();
    }

    private Alarm with(Watched other) {
        return new Alarm(element, what, description, other, limit, patience);
    }

    private Alarm with(Limit other) {
        return new Alarm(element, what, description, watched, other, patience);
    }

    private Alarm with(Patience other) {
        return new Alarm(element, what, description, watched, limit, other);
    }
}
