package dev.tandem.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What an operator answers when Terraform asks for the variables of a stack, by what each of them is about. */
final class Answers {

    /** The public half of a pair that was made for this and thrown away. */
    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEZ+k3pqq8bhQQcFdhgpSJHvfUP6S1HISfmbVV1etchI operator@example.com";

    private static final SortedMap<String, Function<Cloud, String>> BY_WORD = new TreeMap<>(Map.of(
            "ami",
            Answers::image,
            "certificate",
            Answers::certificate,
            "connection",
            Answers::connection,
            "email",
            cloud -> "operations@example.com",
            "image",
            Answers::image,
            "key",
            cloud -> PUBLIC_KEY,
            "phone",
            cloud -> "+390200000000",
            "role",
            cloud -> "arn:aws:iam::123456789012:role/operator"));

    private Answers() {}

    /** Answers for the variables of a stack that have no default. */
    static Map<String, String> to(JsonNode stack, Cloud cloud) {
        var answers = new TreeMap<String, String>();
        stack.path("variable").properties().forEach(variable -> {
            if (!variable.getValue().has("default")) {
                answers.put(variable.getKey(), answer(variable.getKey(), cloud));
            }
        });
        return answers;
    }

    private static String answer(String variable, Cloud cloud) {
        return BY_WORD.entrySet().stream()
                .filter(entry -> variable.contains(entry.getKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The drill has no answer for the variable " + variable + "."))
                .getValue()
                .apply(cloud);
    }

    private static String image(Cloud cloud) {
        return cloud.ec2().describeImages().images().get(0).imageId();
    }

    private static String connection(Cloud cloud) {
        return "arn:aws:codeconnections:" + cloud.region()
                + ":123456789012:connection/00000000-0000-4000-8000-000000000000";
    }

    /** A certificate that a region has, or gets. */
    private static String certificate(Cloud cloud) {
        var certificates = cloud.acm().listCertificates().certificateSummaryList();
        return certificates.isEmpty()
                ? cloud.acm()
                        .requestCertificate(request -> request.domainName("www.example.com"))
                        .certificateArn()
                : certificates.get(0).certificateArn();
    }
}
