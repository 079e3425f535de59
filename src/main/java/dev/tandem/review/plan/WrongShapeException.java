package dev.tandem.review.plan;

/** Valid JSON that is not of the shape of a plan; the message completes the sentence "FILE is no plan: ...". */
final class WrongShapeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongShapeException(String message) {
        super(message);
    }
}
