package dev.tandem.topology;

import java.util.List;

/** An element through which operators reach the instances of its region; its module outputs its security group. */
public interface JumpHost extends Element {

    /** The CIDR ranges from which operators connect to it by SSH; none if no port is open. */
    List<Cidr> sshFrom();
}
