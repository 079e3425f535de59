package dev.tandem.lowering;

import java.util.List;

/**
 * A kind of element that keeps data which is nowhere else, so that none of its module calls may go by accident. What a kind
 * from elsewhere does not say is taken for data.
 */
public interface KeepsData {

    /** The modules that hold the data. */
    List<DataModule> dataModules();
}
