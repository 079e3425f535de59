package dev.tandem.lowering;

import java.util.Set;

/** A kind of element that AWS's services encrypt and decrypt on the account's behalf. */
public interface EncryptedByAws {

    /** The services that need the key, by the first part of their host names: {@code elasticfilesystem}. */
    Set<String> encryptingServices();
}
