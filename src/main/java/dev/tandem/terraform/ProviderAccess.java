package dev.tandem.terraform;

import java.util.List;
import java.util.Optional;

/**
 * How a configuration of the AWS provider gets into an account.
 *
 * @param accounts the numbers of the accounts that it may work in; any if there are none
 * @param role the ARN of the role that it assumes
 * @param session what the session of that role is called in CloudTrail
 * @param profile the profile that it takes its credentials from
 */
public record ProviderAccess(List<String> accounts, Optional<String> role, String session, Optional<String> profile) {

    /** Any account, with the credentials that the provider finds. */
    public static final ProviderAccess OF_ENVIRONMENT =
            new ProviderAccess(List.of(), Optional.empty(), "", Optional.empty());

    /** Copies the accounts. */
    public ProviderAccess {
        accounts = List.copyOf(accounts);
    }

    void into(Arguments provider) {
        if (!accounts.isEmpty()) {
            provider.put("allowed_account_ids", Value.texts(accounts));
        }
        role.ifPresent(arn -> provider.put(
                "assume_role",
                Value.list(List.of(new Arguments()
                        .put("role_arn", arn)
                        .put("session_name", session)
                        .tree()))));
        profile.ifPresent(name -> provider.put("profile", name));
    }
}
