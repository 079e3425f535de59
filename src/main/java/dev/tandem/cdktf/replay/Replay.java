package dev.tandem.cdktf.replay;

import com.hashicorp.cdktf.S3Backend;
import com.hashicorp.cdktf.TerraformHclModule;
import com.hashicorp.cdktf.TerraformModuleProvider;
import com.hashicorp.cdktf.TerraformOutput;
import com.hashicorp.cdktf.TerraformProvider;
import com.hashicorp.cdktf.TerraformStack;
import com.hashicorp.cdktf.TerraformVariable;
import com.hashicorp.cdktf.TerraformVariableValidationConfig;
import com.hashicorp.cdktf.providers.aws.provider.AwsProvider;
import com.hashicorp.cdktf.providers.aws.provider.AwsProviderAssumeRole;
import com.hashicorp.cdktf.providers.aws.provider.AwsProviderDefaultTags;
import dev.tandem.terraform.Backend;
import dev.tandem.terraform.DataSource;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Output;
import dev.tandem.terraform.Plain;
import dev.tandem.terraform.Provider;
import dev.tandem.terraform.ProviderAccess;
import dev.tandem.terraform.Value;
import dev.tandem.terraform.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.constructs.Construct;

/** Replays Terraform documents as CDKTF constructs. */
public final class Replay {

    private final TerraformStack stack;
    private final Document document;
    private final Map<String, TerraformProvider> providers = new HashMap<>();

    private Replay(Construct scope, Document document) {
        this.stack = new TerraformStack(scope, document.name());
        this.document = document;
    }

    /**
     * Adds a document to an app as a stack, to which more constructs may be added.
     *
     * @param scope usually the {@code App}
     * @return the stack, named as the document
     */
    public static TerraformStack into(Construct scope, Document document) {
        return new Replay(scope, document).replay();
    }

    /** Adds several documents, with the order in which they have to be applied. */
    public static Map<String, TerraformStack> into(Construct scope, List<Document> documents) {
        var stacks = new HashMap<String, TerraformStack>();
        documents.forEach(document -> stacks.put(document.name(), into(scope, document)));
        documents.forEach(document -> order(document, stacks));
        return Map.copyOf(stacks);
    }

    private static void order(Document document, Map<String, TerraformStack> stacks) {
        var stack = Objects.requireNonNull(stacks.get(document.name()));
        document.dependencies().stream()
                .map(stacks::get)
                .filter(Objects::nonNull)
                .forEach(stack::addDependency);
    }

    private TerraformStack replay() {
        backend(document.backend());
        document.providers().forEach(this::provider);
        document.variables().forEach(this::variable);
        document.dataSources().forEach(this::dataSource);
        document.modules().forEach(this::module);
        document.outputs().forEach(this::output);
        document.settings().entries().forEach((name, value) -> stack.addOverride("terraform." + name, Plain.of(value)));
        if (!document.moves().isEmpty()) {
            stack.addOverride("moved", Plain.of(document.movedBlocks()));
        }
        if (!document.removals().isEmpty()) {
            stack.addOverride("removed", Plain.of(document.removedBlocks()));
        }
        return stack;
    }

    /**
     * A stack without a backend construct would be given a local one; the override sets what the construct cannot.
     * Stacks of the user's that refer to this one read its state with what the construct knows.
     */
    private void backend(Backend backend) {
        var arguments = Plain.map(backend.arguments());
        S3Backend.Builder.create(stack)
                .bucket(String.valueOf(arguments.get("bucket")))
                .key(String.valueOf(arguments.get("key")))
                .region(String.valueOf(arguments.get("region")))
                .build();
        stack.addOverride("terraform.backend." + backend.type(), arguments);
    }

    private void provider(Provider provider) {
        var id = provider.alias().isEmpty() ? "aws" : "aws_" + provider.alias();
        var builder = AwsProvider.Builder.create(stack, id).region(provider.region());
        if (!provider.alias().isEmpty()) {
            builder.alias(provider.alias());
        }
        if (!provider.defaultTags().isEmpty()) {
            builder.defaultTags(List.of(AwsProviderDefaultTags.builder()
                    .tags(provider.escapedTags())
                    .build()));
        }
        access(provider.access(), builder);
        providers.put(provider.address(), builder.build());
    }

    private static void access(ProviderAccess access, AwsProvider.Builder builder) {
        if (!access.accounts().isEmpty()) {
            builder.allowedAccountIds(access.accounts());
        }
        access.role()
                .ifPresent(arn -> builder.assumeRole(List.of(AwsProviderAssumeRole.builder()
                        .roleArn(arn)
                        .sessionName(access.session())
                        .build())));
        access.profile().ifPresent(builder::profile);
    }

    private void variable(Variable variable) {
        var builder = TerraformVariable.Builder.create(stack, variable.name())
                .type(variable.type())
                .description(variable.description())
                .nullable(false);
        variable.fallback().ifPresent(value -> builder.defaultValue(Plain.of(value)));
        if (!variable.validations().isEmpty()) {
            builder.validation(
                    variable.validations().stream().map(Replay::validation).toList());
        }
        builder.build();
    }

    private static TerraformVariableValidationConfig validation(Variable.Validation validation) {
        return TerraformVariableValidationConfig.builder()
                .condition(Plain.of(validation.condition()))
                .errorMessage((String) Plain.of(Value.text(validation.message())))
                .build();
    }

    /** CDKTF has typed classes for data sources, but they would look up nothing that the raw block does not. */
    private void dataSource(DataSource source) {
        stack.addOverride("data." + source.type() + "." + source.name(), Plain.of(source.tree()));
    }

    private void module(ModuleCall call) {
        TerraformHclModule.Builder.create(stack, call.name())
                .source(call.source())
                .skipAssetCreationFromLocalModules(true)
                .providers(call.providers().entrySet().stream()
                        .map(entry -> providers(entry.getKey(), entry.getValue()))
                        .toList())
                .variables(Plain.map(call.arguments()))
                .build();
    }

    private Object providers(String name, String address) {
        var provider = providers.get(address);
        if (provider == null) {
            throw new IllegalStateException("The stack " + document.name() + " has no provider " + address + ".");
        }
        if (name.equals("aws")) {
            return provider;
        }
        return TerraformModuleProvider.builder()
                .provider(provider)
                .moduleAlias(name.substring("aws.".length()))
                .build();
    }

    private void output(Output output) {
        TerraformOutput.Builder.create(stack, output.name())
                .value(Plain.of(output.value()))
                .description(output.description())
                .sensitive(output.sensitive() ? Boolean.TRUE : null)
                .build();
    }
}
