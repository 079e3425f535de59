package dev.tandem.terraform.source;

/** A file that is not Terraform configuration. */
public final class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceException(String message) {
        super(message);
    }
}
