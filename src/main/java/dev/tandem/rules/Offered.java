package dev.tandem.rules;

import dev.tandem.aws.Offering;
import java.util.stream.Stream;

/** A kind of element that AWS does not offer in every region. */
public interface Offered {

    /** What each region has to offer for an element of this kind. */
    Stream<Offering> offerings();
}
