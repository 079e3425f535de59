package dev.tandem.lowering;

import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Value;
import dev.tandem.terraform.source.SourceFile;
import dev.tandem.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The modules of a topology that is disposable: copies in the folder {@code disposable}, in which nothing is kept from being
 * destroyed. They are copies because Terraform takes no variable for {@code prevent_destroy}.
 */
final class DisposableModules {

    private static final String HEADING =
            "# Of a disposable topology: terraform destroy ends, and takes the data with it.\n";
    private static final String MODULES = "modules/";
    private static final String DELETION_PROTECTION = "deletion_protection";

    /** The arguments that let a resource be destroyed with its contents, by type. */
    private static final Map<String, SortedMap<String, String>> LETTING_GO = Map.of(
            "aws_backup_vault", of("force_destroy", "true"),
            "aws_db_instance", database(),
            "aws_iam_user", of("force_destroy", "true"),
            "aws_rds_cluster", database(),
            "aws_route53_zone", of("force_destroy", "true"),
            "aws_s3_bucket", of("force_destroy", "true"),
            "aws_secretsmanager_secret", of("recovery_window_in_days", "0"));

    private static final Pattern RESOURCE = Pattern.compile("(?ms)^resource \"([^\"]+)\" \"[^\"]+\" \\{\\n.*?^\\}$");
    private static final Pattern GUARD =
            Pattern.compile("(?m)^( +(?:prevent_destroy|skip_destroy|deletion_protection_enabled) += )true$");

    private DisposableModules() {}

    private static SortedMap<String, String> of(String argument, String value) {
        return new TreeMap<>(Map.of(argument, value));
    }

    private static SortedMap<String, String> database() {
        return new TreeMap<>(Map.of("skip_final_snapshot", "true", "delete_automated_backups", "true"));
    }

    /** A call as a topology makes it: one that is disposable calls the copy, and asks for no protection. */
    static ModuleCall on(Topology topology, ModuleCall call) {
        if (topology.lifetime().disposable().isEmpty()
                || BroughtModules.of(List.of(topology)).containsKey(call.module())) {
            return call;
        }
        var unguarded = call.ofDisposable();
        return ModuleLibrary.variables(topology, call.module()).containsKey(DELETION_PROTECTION)
                ? unguarded.with(DELETION_PROTECTION, Value.flag(false))
                : unguarded;
    }

    /** The copies of the files of modules, by their path in the output folder. */
    static SortedMap<String, byte[]> copies(SortedMap<String, byte[]> files) {
        var copies = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) ->
                copies.put(MODULES + ModuleCall.DISPOSABLE + path.substring(MODULES.length()), copy(path, bytes)));
        return copies;
    }

    private static byte[] copy(String path, byte[] bytes) {
        if (!SourceFile.isConfiguration(path)) {
            return bytes;
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        var changed = withoutGuards(text);
        return changed.equals(text) ? bytes : (HEADING + changed).getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a configuration file in which nothing is kept from being destroyed. */
    static String withoutGuards(String text) {
        return RESOURCE.matcher(GUARD.matcher(text).replaceAll("$1false"))
                .replaceAll(resource -> Matcher.quoteReplacement(
                        lettingGo(resource.group(), LETTING_GO.getOrDefault(resource.group(1), new TreeMap<>()))));
    }

    private static String lettingGo(String resource, SortedMap<String, String> arguments) {
        var changed = resource;
        var missing = new ArrayList<String>();
        for (var argument : arguments.entrySet()) {
            var present =
                    Pattern.compile("(?m)^(  " + argument.getKey() + " += ).*$").matcher(changed);
            if (present.find()) {
                changed = present.replaceFirst("$1" + argument.getValue());
            } else {
                missing.add("  " + argument.getKey() + " = " + argument.getValue() + "\n");
            }
        }
        var start = changed.indexOf('\n') + 1;
        return missing.isEmpty()
                ? changed
                : changed.substring(0, start) + String.join("", missing) + "\n" + changed.substring(start);
    }
}
