package dev.tandem.topology;

import java.util.List;

/** An element through which operators come to the instances of its region; its module puts out its security group. */
public interface JumpHost extends Element {

    /** The ranges from which operators come to it by SSH; none, if they come through no open port. */
    List<Cidr> sshFrom();
}
