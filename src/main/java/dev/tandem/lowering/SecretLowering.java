package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;

/** The credentials of stores become secrets with a replica, in the stack that spans both regions. */
public final class SecretLowering {

    private final Stacks stacks;

    /** Writes secrets into the stack that spans both regions. */
    public SecretLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    /** The credentials of a store's first user, described in words that the store's name ends: {@code Own user of }. */
    public void lowerCredentials(Store store, KeyChoice key, String whose) {
        var name = stacks.names().credentials(store);
        credentials(store, key, Credentials.SUFFIX, name, whose, Credentials.USERNAME);
    }

    /** The credentials of one user of a store: a secret of that name, by a module call that ends in the suffix. */
    public void credentials(Store store, KeyChoice key, String suffix, String name, String whose, String username) {
        var arguments = arguments(name, key)
                .put("description", whose + stacks.names().aws(store) + ".")
                .put("username", username)
                .put("password_version", store.passwordVersion())
                .put("tags", Stacks.tags(store.name()));
        stacks.callInCoupling(RegionRole.PRIMARY, TerraformNames.call(store) + suffix, "secret", arguments);
        stacks.moved(Stack.COUPLING, store, suffix);
    }

    /** The arguments of any secret: its name, the key that encrypts it, and its replica in the recovery region. */
    public Arguments arguments(String name, KeyChoice key) {
        var keys = new DataSources(stacks);
        var replica = new Arguments().put("kms_key_arn", keys.keyArnInCoupling(RegionRole.RECOVERY, key));
        var recovery = stacks.topology().recovery().region().id();
        return new Arguments()
                .put("name", name)
                .put("kms_key_arn", keys.keyArnInCoupling(RegionRole.PRIMARY, key))
                .put("replicas", new Arguments().put(recovery, replica));
    }
}
