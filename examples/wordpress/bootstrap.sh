# Runs once on each new instance, after its environment file is there. What has to be on the image is in README.md.
share() {
  install -d "$3"
  echo "$1:/ $3 efs _netdev,tls,iam,accesspoint=$2$4 0 0" >>/etc/fstab
}
case $ENVIRONMENT in
dev)
  share "$DEV_FILES_DNS_NAME" "$DEV_FILES_ACCESS_POINT_ID" /var/www/html ''
  salt=$DEV_SALT_SECRET_ARN
  ;;
prod)
  share "$PROD_FILES_DNS_NAME" "$PROD_FILES_ACCESS_POINT_ID" /var/www/html ''
  share "$DEV_FILES_DNS_NAME" "$DEV_FILES_ACCESS_POINT_ID" /dev.efs_directory ,ro
  salt=$PROD_SALT_SECRET_ARN
  ;;
esac

# What wp-config.php does not know of this environment and this region.
cat >/var/www/environment.php <<PHP
<?php
const ENVIRONMENT = '$ENVIRONMENT';
const SITE = '$SITE';
const DATABASE_HOST = '$DATABASE:$CONTENT_PORT';
const DATABASE_NAME = '$CONTENT_DATABASE';
PHP

# Passwords are on no disk: each start asks for them.
cat >/opt/read-secrets <<READ
#!/bin/bash
set -euo pipefail
umask 027
read_secret() {
  aws secretsmanager get-secret-value --region $AWS_REGION --secret-id "\$1" --query SecretString --output text >"/run/wordpress/\$2.json"
}
chgrp apache /run/wordpress
chmod g+s /run/wordpress
read_secret '$CONTENT_SECRET_ARN' database
read_secret '$salt' salt
READ
chmod 0755 /opt/read-secrets

cat >/etc/systemd/system/wordpress-secrets.service <<'UNIT'
[Unit]
Description=Secrets of WordPress
Wants=network-online.target
After=network-online.target
Before=php-fpm.service

[Service]
Type=oneshot
RemainAfterExit=yes
RuntimeDirectory=wordpress
RuntimeDirectoryMode=0750
ExecStart=/opt/read-secrets

[Install]
WantedBy=multi-user.target
UNIT

install -d /etc/systemd/system/httpd.service.d
cat >/etc/systemd/system/httpd.service.d/files.conf <<'UNIT'
[Unit]
RequiresMountsFor=/var/www/html
UNIT

# Healthy is who answers from PHP and sees its files, also before WordPress is installed.
echo '<?php http_response_code(is_readable("/var/www/html/.") ? 200 : 503);' >/var/www/health.php
cat >/etc/httpd/conf.d/wordpress.conf <<'CONF'
Alias "/health" "/var/www/health.php"
<Directory "/var/www/html">
  FallbackResource /index.php
</Directory>
CONF
systemctl daemon-reload
until mount -a; do sleep 5; done
