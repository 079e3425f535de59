package dev.tandem.emulator;

import dev.tandem.harness.Emulator;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.autoscaling.AutoScalingClient;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.efs.EfsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.mq.MqClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** One region of the emulated cloud, asked by AWS's own client. */
final class Cloud {

    private final URI endpoint;
    private final Region region;

    private Cloud(URI endpoint, Region region) {
        this.endpoint = endpoint;
        this.region = region;
    }

    static Cloud of(Emulator emulator, String region) {
        return new Cloud(emulator.endpoint(), Region.of(region));
    }

    String region() {
        return region.id();
    }

    AcmClient acm() {
        return aimed(AcmClient.builder());
    }

    AutoScalingClient autoScaling() {
        return aimed(AutoScalingClient.builder());
    }

    BackupClient backups() {
        return aimed(BackupClient.builder());
    }

    Ec2Client ec2() {
        return aimed(Ec2Client.builder());
    }

    EfsClient fileSystems() {
        return aimed(EfsClient.builder());
    }

    ElasticLoadBalancingV2Client loadBalancing() {
        return aimed(ElasticLoadBalancingV2Client.builder());
    }

    IamClient iam() {
        return aimed(IamClient.builder());
    }

    KmsClient kms() {
        return aimed(KmsClient.builder());
    }

    MqClient brokers() {
        return aimed(MqClient.builder());
    }

    SesV2Client mail() {
        return aimed(SesV2Client.builder());
    }

    RdsClient rds() {
        return aimed(RdsClient.builder());
    }

    Route53Client dns() {
        return aimed(Route53Client.builder());
    }

    S3Client s3() {
        return aimed(S3Client.builder().forcePathStyle(true));
    }

    SecretsManagerClient secrets() {
        return aimed(SecretsManagerClient.builder());
    }

    SnsClient topics() {
        return aimed(SnsClient.builder());
    }

    SsmClient ssm() {
        return aimed(SsmClient.builder());
    }

    private <B extends AwsClientBuilder<B, C>, C> C aimed(B builder) {
        var credentials = AwsBasicCredentials.create("mock_access_key", "mock_secret_key");
        return builder.endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .build();
    }
}
