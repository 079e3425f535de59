package dev.tandem.element.kubernetes;

import dev.tandem.lowering.Stack;
import dev.tandem.terraform.Manifest;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is to run in a Kubernetes cluster to watch the system, as files for kubectl and for the Helm chart
 * kube-prometheus-stack. They differ by region and name no id, so that they are there before the cluster is.
 */
final class MonitoringFiles {

    static final String NAMESPACE = "monitoring";
    static final String PROMETHEUS = "prometheus";

    private static final String CLUSTER = """
            # Before the chart: kubectl apply -f this file.
            apiVersion: v1
            kind: Namespace
            metadata:
              name: %s
              labels:
                pod-security.kubernetes.io/warn: baseline
            ---
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata:
              name: %s
            provisioner: ebs.csi.aws.com
            volumeBindingMode: WaitForFirstConsumer
            allowVolumeExpansion: true
            parameters:
              type: gp3
              encrypted: "true"
              kmsKeyId: %s
            """;

    private static final String PROMETHEUS_VALUES = """
            # Values of the Helm chart kube-prometheus-stack, for Prometheus.
            prometheus:
              serviceAccount:
                name: %s
              prometheusSpec:
                externalLabels:
                  cluster: %s
                  region: %s
                retention: 15d
                storageSpec:
                  volumeClaimTemplate:
                    spec:
                      storageClassName: %s
                      accessModes: [ReadWriteOnce]
                      resources:
                        requests:
                          storage: 20Gi
                additionalScrapeConfigs:%s
            """;

    /** Indented to where it goes; a name ends a service's instances, or begins those of nodes. */
    private static final String SCRAPE = """

                  - job_name: %1$s
                    ec2_sd_configs:
                      - region: %2$s
                        port: %3$d
                        filters:
                          - name: tag:Name
                            values: ["%4$s", "%4$s-*"]
                          - name: tag:tandem:element
                            values: ["%5$s"]
                          - name: instance-state-name
                            values: [running]
                    relabel_configs:
                      - source_labels: [__meta_ec2_instance_id]
                        target_label: instance
                      - source_labels: [__meta_ec2_availability_zone_id]
                        target_label: zone
            """;

    private static final String GRAFANA_VALUES = """
            # Values of the Helm chart kube-prometheus-stack, for Grafana. The secret is made by hand:
            # kubectl -n %s create secret generic grafana-admin --from-literal=admin-user=admin \\
            #     --from-literal=admin-password="$(openssl rand -base64 24)"
            grafana:
              admin:
                existingSecret: grafana-admin
                userKey: admin-user
                passwordKey: admin-password
              persistence:
                enabled: true
                storageClassName: %s
                size: 10Gi
              deploymentStrategy:
                type: Recreate
              service:
                type: ClusterIP
            """;

    private final Topology topology;
    private final Kubernetes cluster;
    private final String region;

    private MonitoringFiles(Topology topology, Kubernetes cluster, RegionRole side) {
        this.topology = topology;
        this.cluster = cluster;
        this.region = topology.site(side).region().id();
    }

    /** The files of a cluster, by their path in the output folder: next to each region's stack. */
    static SortedMap<String, String> of(Topology topology, Kubernetes cluster) {
        var files = new TreeMap<String, String>();
        topology.sides().forEach(side -> files.putAll(beside(topology, cluster, side)));
        return files;
    }

    private static SortedMap<String, String> beside(Topology topology, Kubernetes cluster, RegionRole side) {
        var texts = new MonitoringFiles(topology, cluster, side);
        var stack = Stack.of(side).nameIn(topology.name());
        var path = Manifest.folder(stack) + "/" + cluster.name();
        var files = new TreeMap<String, String>();
        files.put(path + ".namespaces.yaml", texts.namespaces());
        files.put(path + ".prometheus.values.yaml", texts.prometheus());
        files.put(path + ".grafana.values.yaml", texts.grafana());
        return files;
    }

    private String namespaces() {
        return CLUSTER.formatted(NAMESPACE, name(), topology.awsNames().ownAlias());
    }

    private String prometheus() {
        var scrapes = cluster.scrapes().stream().map(this::scrape).collect(Collectors.joining());
        var configs = scrapes.isEmpty() ? " []" : scrapes.stripTrailing();
        return PROMETHEUS_VALUES.formatted(PROMETHEUS, name(), region, name(), configs);
    }

    private String scrape(Scrape scrape) {
        var workload = scrape.workload();
        var text = SCRAPE.formatted(
                scrape.name(), region, scrape.port(), topology.awsNames().of(workload), workload.name());
        return text.stripTrailing();
    }

    private String grafana() {
        return GRAFANA_VALUES.formatted(NAMESPACE, name());
    }

    private String name() {
        return topology.awsNames().of(cluster);
    }
}
