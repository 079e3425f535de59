package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a topology reads from beside its own source, which is compiled in memory and on no class path. */
class NeighboursTest {

    private static final String SOURCE = Cli.TOPOLOGY.replace(
            "service(\"web\")", "service(\"web\").bootstrap(text(Shop.class, \"scripts/web.sh\"))");

    @TempDir
    Path folder;

    @Test
    void areReadWithoutAPackage() throws IOException {
        script(folder, "echo ${HOME}\r\n");
        var synth = Cli.synth(folder, SOURCE);
        assertThat(synth.exit()).as(synth.err()).isZero();
        assertThat(primary()).contains("\"user_data\": \"echo $${HOME}\\n\"");
    }

    @Test
    void areReadWithAPackageThatTheFolderIsNotNamedAfter() throws IOException {
        script(folder, "echo shop");
        var synth = Cli.synth(folder, "package com.example.shop;\n" + SOURCE);
        assertThat(synth.exit()).as(synth.err()).isZero();
        assertThat(primary()).contains("\"user_data\": \"echo shop\"");
    }

    @Test
    void areMissedInOneSentence() {
        var synth = Cli.synth(folder, SOURCE);
        assertThat(synth.exit()).isEqualTo(Exit.USAGE);
        assertThat(synth.err())
                .contains("Shop.java:8: There is no file scripts/web.sh next to Shop.java: put it there, or correct the"
                        + " name.");
    }

    @Test
    void areNotChosenBetween() throws IOException {
        topology("Shop");
        topology("Kiosk");
        var synth =
                Cli.run("synth", folder.toString(), "-o", folder.resolve("out").toString());
        assertThat(synth.exit()).isEqualTo(Exit.USAGE);
        assertThat(synth.err())
                .contains(
                        "Kiosk/scripts/web.sh and ",
                        "Shop/scripts/web.sh are both \"scripts/web.sh\" to Java: give the"
                                + " topologies next to them separate packages.");
    }

    private void topology(String name) throws IOException {
        var own = Files.createDirectories(folder.resolve(name));
        script(own, "echo " + name);
        Cli.write(own.resolve(name + ".java"), SOURCE.replace("Shop", name));
    }

    private static void script(Path folder, String text) throws IOException {
        Cli.write(Files.createDirectories(folder.resolve("scripts")).resolve("web.sh"), text);
    }

    private String primary() throws IOException {
        return Files.readString(folder.resolve("out/stacks/shop-primary/cdk.tf.json"));
    }
}
