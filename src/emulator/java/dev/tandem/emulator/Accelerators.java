package dev.tandem.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/**
 * Global Accelerator, kept in memory: accelerators, listeners and endpoint groups with their tags, and those refusals
 * of AWS that Terraform does not foresee. It answers the JSON protocol, and sends nobody anywhere.
 */
final class Accelerators {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARN = "arn:aws:globalaccelerator::123456789012:accelerator/";
    private static final Set<Integer> INTERVALS = Set.of(10, 30);
    private static final Map<String, Integer> USUAL_NUMBERS =
            Map.of("HealthCheckIntervalSeconds", 30, "ThresholdCount", 3, "TrafficDialPercentage", 100);

    private final Map<String, ObjectNode> things = new TreeMap<>();
    private final Map<String, ObjectNode> attributes = new TreeMap<>();
    private final Map<String, TreeMap<String, String>> tags = new TreeMap<>();
    private final Map<String, ObjectNode> byToken = new TreeMap<>();
    private int made;

    /** What is sent back. */
    record Answer(int status, String json) {}

    /** Answers a call, whose name stands at the end of its target. */
    synchronized Answer answer(String target, String body) {
        try {
            var call = target.substring(target.indexOf('.') + 1);
            return new Answer(200, JSON.writeValueAsString(call(call, (ObjectNode) JSON.readTree(body))));
        } catch (Refusal refusal) {
            return new Answer(
                    400, "{\"__type\":\"" + refusal.code + "\",\"Message\":\"" + refusal.getMessage() + "\"}");
        } catch (JsonProcessingException e) {
            return new Answer(400, "{\"__type\":\"SerializationException\",\"Message\":\"This is not JSON.\"}");
        }
    }

    private ObjectNode call(String call, ObjectNode asked) {
        return switch (call) {
            case "CreateAccelerator" -> as("Accelerator", once(asked, this::accelerator));
            case "CreateListener" -> as("Listener", once(asked, this::listener));
            case "CreateEndpointGroup" -> as("EndpointGroup", once(asked, this::group));
            case "DescribeAccelerator", "DescribeListener", "DescribeEndpointGroup" ->
                as(call.substring("Describe".length()), find(arn(asked)));
            case "UpdateAccelerator", "UpdateListener" ->
                as(call.substring("Update".length()), find(arn(asked)).setAll(asked));
            case "UpdateEndpointGroup" -> as("EndpointGroup", changed(asked));
            case "DescribeAcceleratorAttributes" -> as("AcceleratorAttributes", attributesOf(arn(asked)));
            case "UpdateAcceleratorAttributes" ->
                as("AcceleratorAttributes", attributesOf(arn(asked)).setAll(asked));
            case "ListAccelerators" -> list("Accelerators", "AcceleratorArn", "");
            case "ListListeners" -> list("Listeners", "ListenerArn", arn(asked));
            case "ListEndpointGroups" -> list("EndpointGroups", "EndpointGroupArn", arn(asked));
            case "ListCrossAccountResources" -> list("CrossAccountResources", "CrossAccountResourceArn", "");
            case "DeleteAccelerator", "DeleteListener", "DeleteEndpointGroup" -> delete(arn(asked));
            default -> tagging(call, asked);
        };
    }

    private ObjectNode tagging(String call, ObjectNode asked) {
        var of = tags.computeIfAbsent(asked.path("ResourceArn").asText(), arn -> new TreeMap<>());
        switch (call) {
            case "TagResource" ->
                asked.path("Tags")
                        .forEach(tag -> of.put(
                                tag.path("Key").asText(), tag.path("Value").asText()));
            case "UntagResource" -> asked.path("TagKeys").forEach(key -> of.remove(key.asText()));
            case "ListTagsForResource" -> {
                var answer = JSON.createObjectNode();
                var all = answer.putArray("Tags");
                of.forEach((key, value) -> all.addObject().put("Key", key).put("Value", value));
                return answer;
            }
            default -> throw new Refusal("UnknownOperationException", "Global Accelerator has no " + call + " here.");
        }
        return JSON.createObjectNode();
    }

    /** As in AWS, a request that is sent again with its token makes nothing new; the provider repeats what got no answer. */
    private ObjectNode once(ObjectNode asked, UnaryOperator<ObjectNode> creation) {
        var token = asked.path("IdempotencyToken").asText();
        var made = Optional.ofNullable(byToken.get(token)).orElseGet(() -> creation.apply(asked));
        if (!token.isEmpty()) {
            byToken.put(token, made);
        }
        return made;
    }

    private ObjectNode accelerator(ObjectNode asked) {
        var id = String.format("%08d-0000-4000-8000-000000000000", ++made);
        var accelerator = asked.deepCopy();
        accelerator.remove(List.of("Tags", "IdempotencyToken"));
        accelerator.put("AcceleratorArn", ARN + id);
        accelerator.put("DnsName", "a" + id.substring(0, 8) + ".awsglobalaccelerator.com");
        accelerator.put("Status", "DEPLOYED");
        accelerator
                .putArray("IpSets")
                .addObject()
                .put("IpFamily", "IPv4")
                .put("IpAddressFamily", "IPv4")
                .putArray("IpAddresses")
                .add("192.0.2." + made)
                .add("198.51.100." + made);
        tagging("TagResource", asked.deepCopy().put("ResourceArn", ARN + id));
        return keep("AcceleratorArn", accelerator);
    }

    private ObjectNode listener(ObjectNode asked) {
        find(asked.path("AcceleratorArn").asText());
        var listener = asked.deepCopy();
        listener.remove(List.of("AcceleratorArn", "IdempotencyToken"));
        listener.put("ListenerArn", asked.path("AcceleratorArn").asText() + "/listener/" + ++made);
        return keep("ListenerArn", listener);
    }

    private ObjectNode group(ObjectNode asked) {
        var listener = asked.path("ListenerArn").asText();
        find(listener);
        var region = asked.path("EndpointGroupRegion").asText();
        var taken = things.entrySet().stream()
                .anyMatch(thing -> thing.getKey().startsWith(listener + "/endpoint-group/")
                        && thing.getValue().path("EndpointGroupRegion").asText().equals(region));
        if (taken) {
            throw new Refusal("EndpointGroupAlreadyExistsException", "The listener has a group in " + region + ".");
        }
        var group = asked.deepCopy();
        group.remove(List.of("ListenerArn", "IdempotencyToken"));
        USUAL_NUMBERS.forEach((name, usual) -> group.put(name, asked.path(name).asInt(usual)));
        group.put("EndpointGroupArn", listener + "/endpoint-group/" + ++made);
        return keep("EndpointGroupArn", checked(described(group)));
    }

    private ObjectNode changed(ObjectNode asked) {
        var changed = find(arn(asked)).deepCopy();
        changed.setAll(asked);
        return keep("EndpointGroupArn", checked(described(changed)));
    }

    /** What is asked for as configuration is told as description. */
    private static ObjectNode described(ObjectNode group) {
        Optional.ofNullable(group.remove("EndpointConfigurations"))
                .ifPresent(endpoints -> group.set("EndpointDescriptions", endpoints));
        return group;
    }

    private static ObjectNode checked(ObjectNode group) {
        if (!INTERVALS.contains(group.path("HealthCheckIntervalSeconds").asInt())) {
            throw new Refusal("InvalidArgumentException", "The interval of health checks is 10 or 30 seconds.");
        }
        var dial = group.path("TrafficDialPercentage").asDouble();
        if (dial < 0 || dial > 100) {
            throw new Refusal("InvalidArgumentException", "A traffic dial is between 0 and 100.");
        }
        var region = group.path("EndpointGroupRegion").asText();
        var elsewhere = StreamSupport.stream(group.path("EndpointDescriptions").spliterator(), false)
                .map(endpoint -> endpoint.path("EndpointId").asText())
                .filter(id -> id.startsWith("arn:") && !id.contains(":" + region + ":"))
                .findFirst();
        elsewhere.ifPresent(id -> {
            throw new Refusal("InvalidArgumentException", "The endpoint " + id + " is not in " + region + ".");
        });
        return group;
    }

    private ObjectNode keep(String arn, ObjectNode thing) {
        things.put(thing.path(arn).asText(), thing);
        return thing;
    }

    private ObjectNode find(String arn) {
        return Optional.ofNullable(things.get(arn)).orElseThrow(() -> missing(arn));
    }

    private ObjectNode attributesOf(String accelerator) {
        find(accelerator);
        return attributes.computeIfAbsent(
                accelerator, arn -> JSON.createObjectNode().put("FlowLogsEnabled", false));
    }

    private ObjectNode delete(String arn) {
        find(arn);
        if (things.keySet().stream().anyMatch(other -> other.startsWith(arn + "/"))) {
            throw new Refusal("AssociatedListenerFoundException", "Something still hangs on " + arn + ".");
        }
        things.remove(arn);
        return JSON.createObjectNode();
    }

    private ObjectNode list(String name, String kind, String of) {
        var answer = JSON.createObjectNode();
        ArrayNode all = answer.putArray(name);
        things.values().stream()
                .filter(thing -> thing.path(kind).asText().startsWith(of) && thing.has(kind))
                .forEach(all::add);
        return answer;
    }

    /** The ARN that a call is about: of a group, else of a listener, else of an accelerator. */
    private static String arn(ObjectNode asked) {
        return List.of("EndpointGroupArn", "ListenerArn", "AcceleratorArn").stream()
                .map(asked::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }

    private static ObjectNode as(String name, JsonNode node) {
        return JSON.createObjectNode().set(name, node);
    }

    private static Refusal missing(String arn) {
        var kind = arn.contains("/endpoint-group/")
                ? "EndpointGroup"
                : arn.contains("/listener/") ? "Listener" : "Accelerator";
        return new Refusal(kind + "NotFoundException", "There is no " + arn + ".");
    }

    /** What AWS would not do. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String code;

        Refusal(String code, String message) {
            super(message);
            this.code = code;
        }
    }
}
