package dev.tandem.lowering;

import dev.tandem.aws.InstanceType;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.DataSource;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Image;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import dev.tandem.topology.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The images that instances boot from: each region looks up or is given its own, or has a copy that was made before. */
public final class Images {

    private final Stacks stacks;
    private final DataSources dataSources;

    /** Looks images up in the stacks that are being written. */
    public Images(Stacks stacks, DataSources dataSources) {
        this.stacks = stacks;
        this.dataSources = dataSources;
    }

    /** The image id in a region, for instances of a type. */
    public Value of(RegionRole side, Image image, String instanceType) {
        var type = InstanceType.parse(instanceType);
        if (image instanceof Image.Ubuntu) {
            return dataSources.ubuntu(side, type);
        }
        if (image instanceof Image.Copied copied && side == RegionRole.RECOVERY) {
            return copy(copied.id());
        }
        return image.variable()
                .<Value>map(id -> stacks.builderOf(side).variable(id))
                .orElseGet(() -> dataSources.amazonLinux(side, type));
    }

    /** Makes the copies, in the stack that spans both regions. */
    void lowerCopies() {
        copied(stacks.topology()).forEach((id, workload) -> stacks.claims().during(workload, () -> lower(id)));
    }

    private void lower(InputVariable id) {
        var arguments = new Arguments()
                .put("name", stacks.names().imageCopy(id))
                .put("source_image", stacks.builderOf(Stack.COUPLING).variable(id))
                .put("source_region", stacks.topology().primary().region().id())
                .put(
                        "kms_key_arn",
                        new DataSources(stacks).keyArnInCoupling(RegionRole.RECOVERY, new KeyChoice.OfTopology()))
                .put("tags", Stacks.tags(id.name()));
        stacks.callInCoupling(RegionRole.RECOVERY, call(id), "image-copy", arguments);
    }

    /** By its tag, in the region itself: nothing of the source is asked for. */
    private Value copy(InputVariable id) {
        var arguments = new Arguments()
                .put("owners", Value.texts(List.of("self")))
                .put("most_recent", true)
                .put(
                        "filter",
                        Value.list(List.of(
                                filter("tag:Name", stacks.names().imageCopy(id)),
                                filter("tag:tandem:topology", stacks.topology().name()))));
        return stacks.builderOf(RegionRole.RECOVERY)
                .data(new DataSource("aws_ami", call(id), "aws", arguments.tree()))
                .get("id");
    }

    private static Value filter(String name, String value) {
        return new Arguments()
                .put("name", name)
                .put("values", Value.texts(List.of(value)))
                .tree();
    }

    /** The images to copy, each with the first workload that boots from it. */
    private static Map<InputVariable, Workload> copied(Topology topology) {
        var copied = new LinkedHashMap<InputVariable, Workload>();
        topology.all(Workload.class)
                .filter(workload -> workload.spec().image() instanceof Image.Copied)
                .forEach(workload ->
                        workload.spec().image().variable().ifPresent(id -> copied.putIfAbsent(id, workload)));
        return copied;
    }

    private static String call(InputVariable id) {
        return "image_" + id.name();
    }
}
