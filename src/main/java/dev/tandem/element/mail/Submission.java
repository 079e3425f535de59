package dev.tandem.element.mail;

/** How services hand mail over to SES. */
public enum Submission {
    /** By its API, as the role they have. */
    API,
    /** By its API, or by SMTP with a name and a password. */
    SMTP
}
