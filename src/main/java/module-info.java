/**
 * A fluent language for AWS systems in two regions, and its compiler to Terraform.
 *
 * <p>Topologies are written with {@link dev.tandem.Tandem} and the types that its methods return. Kinds of elements from
 * other modules implement {@link dev.tandem.element.ElementKind} and the facets of the engines. Everything else is
 * internal.
 *
 * <p>Elements are made with the methods of {@link dev.tandem.Tandem} and changed with those of the elements. Java makes the
 * constructors of public records public too; they are not part of the contract, and change from release to release.
 *
 * <p>The libraries of CDKTF are optional and have no module names, so none is required here:
 * {@code dev.tandem.cdktf} runs on the class path.
 */
@SuppressWarnings("requires-automatic") // java-diff-utils reserves its name in its manifest
module dev.tandem {
    requires com.fasterxml.jackson.databind;
    requires info.picocli;
    requires io.github.javadiffutils;
    requires java.compiler;
    requires static transitive org.jspecify;

    // What a topology is written with.
    exports dev.tandem;
    exports dev.tandem.aws;
    exports dev.tandem.cdktf;
    exports dev.tandem.diagnostics;
    exports dev.tandem.element.accelerator;
    exports dev.tandem.element.alerts;
    exports dev.tandem.element.backup;
    exports dev.tandem.element.bastion;
    exports dev.tandem.element.broker;
    exports dev.tandem.element.bucket;
    exports dev.tandem.element.cache;
    exports dev.tandem.element.database;
    exports dev.tandem.element.dns;
    exports dev.tandem.element.external;
    exports dev.tandem.element.filesystem;
    exports dev.tandem.element.key;
    exports dev.tandem.element.kubernetes;
    exports dev.tandem.element.mail;
    exports dev.tandem.element.messaging;
    exports dev.tandem.element.module;
    exports dev.tandem.element.nodes;
    exports dev.tandem.element.pipeline;
    exports dev.tandem.element.releasegate;
    exports dev.tandem.element.search;
    exports dev.tandem.element.secret;
    exports dev.tandem.element.service;
    exports dev.tandem.element.site;
    exports dev.tandem.element.table;
    exports dev.tandem.topology;

    // What a kind of element is written with.
    exports dev.tandem.element;
    exports dev.tandem.lowering;
    exports dev.tandem.resilience;
    exports dev.tandem.resilience.derived;
    exports dev.tandem.review.own;
    exports dev.tandem.rules;
    exports dev.tandem.rules.remediation;
    exports dev.tandem.runbook;
    exports dev.tandem.terraform;
    exports dev.tandem.testing;

    opens dev.tandem.cli to
            info.picocli;

    uses dev.tandem.element.ElementKind;

    provides java.util.spi.ToolProvider with
            dev.tandem.cli.TandemTool;
    provides dev.tandem.element.ElementKind with
            dev.tandem.element.accelerator.AcceleratorKind,
            dev.tandem.element.alerts.AlertsKind,
            dev.tandem.element.backup.BackupPlanKind,
            dev.tandem.element.bastion.BastionKind,
            dev.tandem.element.broker.ActiveMqKind,
            dev.tandem.element.broker.RabbitMqKind,
            dev.tandem.element.bucket.BucketKind,
            dev.tandem.element.cache.CacheKind,
            dev.tandem.element.database.AuroraKind,
            dev.tandem.element.database.DatabaseKind,
            dev.tandem.element.dns.CertificateKind,
            dev.tandem.element.dns.HostnameKind,
            dev.tandem.element.dns.PrivateZoneKind,
            dev.tandem.element.dns.PublicZoneKind,
            dev.tandem.element.external.ExternalKind,
            dev.tandem.element.filesystem.FileSystemKind,
            dev.tandem.element.key.KeyKind,
            dev.tandem.element.kubernetes.KubernetesKind,
            dev.tandem.element.mail.MailKind,
            dev.tandem.element.messaging.QueueKind,
            dev.tandem.element.messaging.TopicKind,
            dev.tandem.element.module.ModuleKind,
            dev.tandem.element.nodes.NodePairKind,
            dev.tandem.element.pipeline.PipelineKind,
            dev.tandem.element.releasegate.ReleaseGateKind,
            dev.tandem.element.search.SearchKind,
            dev.tandem.element.secret.SecretKind,
            dev.tandem.element.service.LoadBalancerKind,
            dev.tandem.element.service.ServiceKind,
            dev.tandem.element.site.StaticSiteKind,
            dev.tandem.element.table.TableKind;
}
