# Runs once on each new node, after its environment file is there. What has to be on the image is in README.md.
getent passwd corda >/dev/null || useradd --system --uid 1500 --home-dir /opt/corda --shell /sbin/nologin corda

# Both nodes have the messages that were not sent yet and, as they are one legal identity, its certificates.
share() {
  install -d "/mnt/corda/$1"
  echo "$ARTEMIS_DNS_NAME:/ /mnt/corda/$1 efs _netdev,tls,iam,accesspoint=$2 0 0" >>/etc/fstab
  ln -sfn "/mnt/corda/$1" "/opt/corda/$1"
}
share artemis "$ARTEMIS_ACCESS_POINT_ID"
share certificates "$ARTEMIS_ACCESS_POINT_ID_CERTIFICATES"

# Passwords are on no disk: each start asks for them.
cat >/opt/corda/start-corda <<'START'
#!/bin/bash
set -euo pipefail

secret() {
  aws secretsmanager get-secret-value --region "$AWS_REGION" --secret-id "$1" --query SecretString --output text |
    python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$2"
}

VAULT_USERNAME=$(secret "$VAULT_SECRET_ARN" username)
VAULT_PASSWORD=$(secret "$VAULT_SECRET_ARN" password)
KEYSTORE_PASSWORD=$(secret "$KEYSTORE_SECRET_ARN" password)
RPC_USERNAME=$(secret "$RPC_SECRET_ARN" username)
RPC_PASSWORD=$(secret "$RPC_SECRET_ARN" password)

# An engine is known by its port.
case $VAULT_PORT in
5432)
  VAULT_DATA_SOURCE=org.postgresql.ds.PGSimpleDataSource
  VAULT_URL="jdbc:postgresql://$VAULT_HOST:$VAULT_PORT/$VAULT_DATABASE?sslmode=require"
  ;;
1521)
  VAULT_DATA_SOURCE=oracle.jdbc.pool.OracleDataSource
  VAULT_URL="jdbc:oracle:thin:@//$VAULT_HOST:$VAULT_PORT/$VAULT_DATABASE"
  ;;
1433)
  VAULT_DATA_SOURCE=com.microsoft.sqlserver.jdbc.SQLServerDataSource
  VAULT_URL="jdbc:sqlserver://$VAULT_HOST:$VAULT_PORT;databaseName=vault;encrypt=true"
  ;;
*)
  echo "no driver for a database on port $VAULT_PORT" >&2
  exit 1
  ;;
esac

export VAULT_USERNAME VAULT_PASSWORD VAULT_DATA_SOURCE VAULT_URL KEYSTORE_PASSWORD RPC_USERNAME RPC_PASSWORD
exec java -Xmx2048m -jar /opt/corda/corda.jar --base-directory /opt/corda "$@"
START
chmod 0755 /opt/corda/start-corda
chown -h corda:corda /opt/corda /opt/corda/artemis /opt/corda/certificates

# The one that finds the lease taken stops, and is started again until it gets it.
cat >/etc/systemd/system/corda.service <<'UNIT'
[Unit]
Description=Corda node
Wants=network-online.target corda-web.service
After=network-online.target
RequiresMountsFor=/mnt/corda/artemis /mnt/corda/certificates
StartLimitIntervalSec=0

[Service]
User=corda
EnvironmentFile=/etc/tandem/corda-node.env
ExecStart=/opt/corda/start-corda
Restart=always
RestartSec=10
SuccessExitStatus=143

[Install]
WantedBy=multi-user.target
UNIT

# The web pages of the CorDapp are there only while the node is hot, so that the load balancer finds them on one node.
cat >/etc/systemd/system/corda-web.service <<'UNIT'
[Unit]
Description=Web pages of the Corda node
BindsTo=corda.service
After=corda.service

[Service]
User=corda
EnvironmentFile=/etc/tandem/corda-node.env
ExecStartPre=/bin/bash -c 'until (: </dev/tcp/127.0.0.1/$LISTENER_PORTS_RPC) 2>/dev/null; do sleep 2; done'
ExecStart=/opt/corda/start-web
TimeoutStartSec=infinity
Restart=always
RestartSec=10
UNIT
systemctl daemon-reload
until mount -a; do sleep 5; done
