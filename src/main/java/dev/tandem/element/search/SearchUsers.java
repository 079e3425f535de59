package dev.tandem.element.search;

/** Whom a search domain lets in. */
public enum SearchUsers {
    /** Who signs requests as a role of IAM. */
    ROLES,
    /** Who has a name and a password in the domain's own database of users. */
    INTERNAL
}
