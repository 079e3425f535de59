package dev.tandem.ownfiles;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.lowering.Lowering;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.source.LockFile;
import dev.tandem.terraform.source.OwnFiles;
import dev.tandem.topology.ProviderRelease;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the lock files of the stacks: the failover is to run the provider that was tried on ordinary days. */
final class LockCheck {

    static final String LOCKED = "files/provider-is-locked";
    static final String FITS = "files/locked-provider-fits";

    private final Topology topology;
    private final OwnFiles files;
    private final List<String> stacks;

    LockCheck(Topology topology, OwnFiles files) {
        this.topology = topology;
        this.files = files;
        this.stacks = Lowering.lower(topology).stream().map(Document::name).toList();
    }

    Stream<Finding> findings() {
        return files.read()
                ? Stream.of(missing(), differing(), single(), foreign()).flatMap(findings -> findings)
                : Stream.empty();
    }

    private Stream<Finding> missing() {
        var missing = stacks.stream().filter(stack -> !files.locked(stack)).toList();
        if (missing.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(because(
                missing,
                finding(
                        LOCKED,
                        Severity.NOTE,
                        missing.size() == stacks.size()
                                ? "No stack has a lock file: the failover runs whatever release of the AWS provider is the"
                                        + " newest that day."
                                : missing.size() + " of " + stacks.size()
                                        + " stacks have no lock file: they are applied"
                                        + " with whatever release of the AWS provider is the newest that day.",
                        "Run where the folder stacks is, and commit the lock files: " + command(missing))));
    }

    /** For the platforms that operators and pipelines most often have. */
    private String command(List<String> missing) {
        var words = missing.stream()
                .map(stack -> stack.substring(topology.name().length() + 1))
                .collect(Collectors.joining(","));
        var folders = "stacks/" + topology.name() + "-" + (missing.size() == 1 ? words : "{" + words + "}");
        return "for stack in " + folders + "; do terraform -chdir=$stack get && terraform -chdir=$stack providers lock"
                + " -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_arm64; done";
    }

    private Stream<Finding> differing() {
        var releases =
                locks().map(Locked::lock).map(LockFile::release).distinct().toList();
        return releases.size() < 2
                ? Stream.empty()
                : Stream.of(because(
                        locks().map(lock -> lock.stack() + " has " + lock.lock().release())
                                .toList(),
                        finding(
                                LOCKED,
                                Severity.NOTE,
                                "The lock files of the stacks select different releases of the AWS provider: "
                                        + String.join(", ", releases) + ".",
                                "Run terraform init -upgrade in every stack on an ordinary day, and plan each with a"
                                        + " refresh.")));
    }

    private Stream<Finding> single() {
        var single = locks().filter(lock -> lock.lock().ofOnePlatform())
                .map(Locked::stack)
                .toList();
        return single.isEmpty()
                ? Stream.empty()
                : Stream.of(because(
                        single,
                        finding(
                                LOCKED,
                                Severity.NOTE,
                                "Lock files hold the hash of one platform's package only, as a mirror knows it: terraform"
                                        + " init fails on every other platform.",
                                "Run where the registry can be reached: " + command(single))));
    }

    private Stream<Finding> foreign() {
        return stacks.stream()
                .filter(files::locked)
                .flatMap(stack -> files
                        .lock(stack)
                        .map(lock -> outside(stack, lock))
                        .orElseGet(() -> files.lockFault(stack).isPresent()
                                ? Optional.empty()
                                : Optional.of(unfit(stack, "selects no release of the AWS provider")))
                        .stream());
    }

    private Optional<Finding> outside(String stack, LockFile lock) {
        var release = lock.release();
        if (!ProviderRelease.isRelease(release)) {
            return Optional.of(unfit(stack, "selects \"" + release + "\" of the AWS provider, which is not a release"));
        }
        return topology.provider().allows(ProviderRelease.of(release))
                ? Optional.empty()
                : Optional.of(unfit(
                        stack,
                        "selects " + release + " of the AWS provider, which the topology does not allow ("
                                + topology.provider().constraint() + ")"));
    }

    private Finding unfit(String stack, String fault) {
        return finding(
                FITS,
                Severity.ERROR,
                "The lock file of " + stack + " " + fault + ": terraform init fails.",
                "Run terraform -chdir=stacks/" + stack + " init -upgrade on an ordinary day, or allow the release with"
                        + " .provider(...).");
    }

    private Stream<Locked> locks() {
        return stacks.stream().flatMap(stack -> files.lock(stack).map(lock -> new Locked(stack, lock)).stream());
    }

    private static Finding because(List<String> evidence, Finding finding) {
        var because = finding;
        for (var fact : evidence) {
            because = because.because(fact);
        }
        return because;
    }

    private Finding finding(String rule, Severity severity, String summary, String fix) {
        return Finding.of(rule, severity, topology.name(), summary, fix, topology.origin());
    }

    /** A stack and its lock file. */
    private record Locked(String stack, LockFile lock) {}
}
