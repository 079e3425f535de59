package dev.tandem.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Terraform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check agrees with a real provider, whose schema takes every module and stack, and tells its release from 6. */
class ProviderFiveTest {

    @Test
    void takesWhatTheRealProviderTakes(@TempDir Path folder) throws IOException {
        var check = new SchemaCheck(schema(folder));
        assertThat(Configurations.ofModules(check)).isEmpty();
        assertThat(Configurations.ofStacks(check)).isEmpty();
        assertThat(check.faults("main.tf", "resource \"aws_eip\" \"this\" {\n  vpc = true\n}\n"))
                .extracting(SchemaFault::toString)
                .containsExactly("main.tf: resource aws_eip.vpc is deprecated, and set");
    }

    private static ProviderSchema schema(Path folder) throws IOException {
        var terraform = Terraform.orSkip();
        Files.writeString(folder.resolve("main.tf"), """
                terraform {
                  required_providers {
                    aws = {
                      source  = "hashicorp/aws"
                      version = "~> 5.100"
                    }
                  }
                }
                """);
        terraform.run(folder, "init", "-no-color").orFail();
        var json =
                terraform.run(folder, "providers", "schema", "-json").orFail().output();
        return ProviderSchema.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
