package dev.tandem.terraform.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a stack's lock file says of the AWS provider.
 *
 * @param release that is selected, such as {@code 6.66.0}
 * @param hashes of its packages, each with its scheme in front: {@code zh:} as the registry publishes them for every
 *     platform, {@code h1:} as computed of one package
 */
public record LockFile(String release, List<String> hashes) {

    /** How Terraform and OpenTofu call it in the folder of a configuration. */
    public static final String NAME = ".terraform.lock.hcl";

    private static final String PROVIDER = "/hashicorp/aws";
    private static final String OF_A_PACKAGE = "h1:";
    private static final Pattern HASH = Pattern.compile("\"([^\"]+)\"");

    /** Copies the hashes. */
    public LockFile {
        hashes = List.copyOf(hashes);
    }

    /** What the blocks of a lock file say; nothing if the AWS provider is not among them. */
    static Optional<LockFile> of(List<SourceBlock> blocks) {
        return blocks.stream()
                .filter(block -> block.is("provider") && block.label(0).endsWith(PROVIDER))
                .findFirst()
                .flatMap(block -> block.text("version").map(release -> new LockFile(release, hashes(block))));
    }

    /** Whether it knows the package of one platform only, as it does when it was made from a mirror of one. */
    public boolean ofOnePlatform() {
        return hashes.size() == 1 && hashes.get(0).startsWith(OF_A_PACKAGE);
    }

    private static List<String> hashes(SourceBlock block) {
        return HASH.matcher(block.argument("hashes").orElse(""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
