package dev.tandem.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.PlanReader;
import dev.tandem.review.plan.UnreadablePlanException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as Terraform prints it, with the objects that a test is about; it is read as any other plan is. */
public final class PlanJson {

    /** The value of an attribute that is not set. */
    public static final Object NOTHING = NullNode.getInstance();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> plan = new LinkedHashMap<>();
    private final List<Map<String, Object>> objects = new ArrayList<>();
    private final List<Map<String, Object>> drift = new ArrayList<>();
    private Map<String, Object> object = new LinkedHashMap<>();
    private Map<String, Object> change = new LinkedHashMap<>();

    private PlanJson() {}

    /** A plan of Terraform 1.11 that covers everything and changes nothing. */
    public static PlanJson plan() {
        return new PlanJson()
                .set("format_version", "1.2")
                .set("terraform_version", "1.11.4")
                .set("complete", true)
                .set("errored", false);
    }

    /** Another value of a member of the plan. */
    public PlanJson set(String member, Object value) {
        plan.put(member, value);
        return this;
    }

    /** The plan without one of its members. */
    public PlanJson without(String member) {
        plan.remove(member);
        return this;
    }

    /** One more object, such as {@code aws_lb.edge}, to which the actions are done. */
    public PlanJson object(String address, String... actions) {
        objects.add(started(address, actions));
        return this;
    }

    /** One more object that has changed outside of Terraform. */
    public PlanJson drift(String address, String... actions) {
        drift.add(started(address, actions));
        return this;
    }

    private Map<String, Object> started(String address, String... actions) {
        var words = Arrays.asList(actions);
        var local = address.replaceFirst("^(module\\.[a-z_]+(\\[[^]]*])?\\.)*", "");
        change = new LinkedHashMap<>();
        change.put("actions", words);
        change.put("before", words.equals(List.of("create")) ? NullNode.getInstance() : new LinkedHashMap<>());
        change.put("after", words.equals(List.of("delete")) ? NullNode.getInstance() : new LinkedHashMap<>());
        change.put("after_unknown", new LinkedHashMap<>());
        object = new LinkedHashMap<>();
        object.put("address", address);
        object.put("mode", "managed");
        object.put("type", local.replaceFirst("\\..*", ""));
        object.put("name", local.replaceFirst("^[^.]*\\.", "").replaceFirst("\\[.*", ""));
        object.put("change", change);
        return object;
    }

    /** A member of the object itself, such as {@code action_reason} or {@code deposed}. */
    public PlanJson with(String member, Object value) {
        object.put(member, value);
        return this;
    }

    /** A member of the object's change, such as {@code replace_paths} or {@code importing}. */
    public PlanJson withChange(String member, Object value) {
        change.put(member, value);
        return this;
    }

    /** An attribute with a value before and another one after. */
    public PlanJson changes(String attribute, Object before, Object after) {
        return before(attribute, before).after(attribute, after);
    }

    /** An attribute that stays as it is, as far as the object is there. */
    public PlanJson keeps(String attribute, Object value) {
        return before(attribute, value).after(attribute, value);
    }

    /** An attribute that has a value before, and one that is known only after the apply. */
    public PlanJson becomesUnknown(String attribute, Object before) {
        values("after_unknown").put(attribute, true);
        return before(attribute, before);
    }

    /** The value of an attribute before the change. */
    public PlanJson before(String attribute, Object value) {
        values("before").put(attribute, value);
        return this;
    }

    /** The value of an attribute after the change. */
    public PlanJson after(String attribute, Object value) {
        values("after").put(attribute, value);
        return this;
    }

    /** The side of the change; one that is not there takes values that nobody sees. */
    @SuppressWarnings("unchecked") // the only maps in there are of this type
    private Map<String, Object> values(String side) {
        return change.get(side) instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }

    /** The text of the plan. */
    public String text() {
        var all = new LinkedHashMap<>(plan);
        all.put("resource_changes", objects);
        if (!drift.isEmpty()) {
            all.put("resource_drift", drift);
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan as reviews know it, by the name of a stack. */
    public Plan of(String stack) {
        return read(stack, text());
    }

    /** A text as reviews know it. */
    public static Plan read(String stack, String text) {
        try {
            return PlanReader.read(
                    stack, stack + ".json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadablePlanException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the condition of that id observes in this plan. */
    public List<Observation> observed(String condition) {
        return observed(condition, List.of(of("stack")));
    }

    /** What the condition of that id observes in plans that are applied together. */
    public static List<Observation> observed(String condition, List<Plan> plans) {
        return Conditions.all().stream()
                .filter(known -> known.id().equals(condition))
                .flatMap(known -> known.check(plans))
                .sorted()
                .toList();
    }
}
