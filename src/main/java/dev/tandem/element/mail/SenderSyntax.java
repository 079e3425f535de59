package dev.tandem.element.mail;

import dev.tandem.topology.Domain;
import java.util.regex.Pattern;

/** How domains and addresses are written. */
final class SenderSyntax {

    static final Pattern DOMAIN = Pattern.compile(Domain.SYNTAX);
    static final Pattern ADDRESS = Pattern.compile("[a-z0-9._+-]{1,64}@" + Domain.SYNTAX);

    private SenderSyntax() {}
}
