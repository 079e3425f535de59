# Makes a node of Morpheus out of an image that has its packages: the shared files first, then what it connects to, then
# Morpheus itself. Everything it is told comes from its region, so the same script serves both.

# The user name or the password of a secret; it is made of characters that end no string of MySQL's or Ruby's.
login() {
  aws secretsmanager get-secret-value --region "$AWS_REGION" --secret-id "$1" --query SecretString --output text |
    jq --exit-status --raw-output ".$2"
}
master=$(login "$DATABASE_SECRET_ARN" username)
master_password=$(login "$DATABASE_SECRET_ARN" password)
owner=$(login "$DATABASE_LOGIN_SECRET_ARN" username)
owner_password=$(login "$DATABASE_LOGIN_SECRET_ARN" password)
queue_user=$(login "$BROKER_LOGIN_SECRET_ARN" username)
queue_password=$(login "$BROKER_LOGIN_SECRET_ARN" password)
search_user=$(login "$LOGS_SECRET_ARN" username)
search_password=$(login "$LOGS_SECRET_ARN" password)

# Nodes share files, so whoever owns them has the same numbers on each: those of the access point.
getent group morpheus-app >/dev/null || groupadd --system --gid 2001 morpheus-app
getent passwd morpheus-app >/dev/null || useradd --system --uid 2001 --gid 2001 --shell /sbin/nologin morpheus-app
[[ $(id -u morpheus-app):$(id -g morpheus-app) == 2001:2001 ]] || {
  echo "morpheus-app of this image is not 2001:2001, which owns the shared files" >&2
  exit 1
}

# Mounted before Morpheus is configured, which would fill a directory of its own instead.
shared=/var/opt/morpheus/morpheus-ui
install -d "$shared"
echo "$FILES_DNS_NAME:/ $shared efs _netdev,tls,iam,accesspoint=$FILES_ACCESS_POINT_ID 0 0" >>/etc/fstab
for attempt in {1..10}; do
  mount "$shared" && break
  [[ $attempt -lt 10 ]] || exit 1
  sleep 15
done

# The database and the user that owns it, once for all nodes and again without harm: Morpheus wants it in utf8.
if [[ $DATABASE_ACCESS == read-write ]]; then
  /opt/morpheus/embedded/bin/mysql --defaults-extra-file=<(
    printf '[client]\nhost=%s\nport=%s\nuser=%s\npassword="%s"\n' \
      "$DATABASE_HOST" "$DATABASE_PORT" "$master" "$master_password"
  ) <<SQL
ALTER DATABASE $DATABASE_DATABASE CHARACTER SET utf8 COLLATE utf8_general_ci;
CREATE USER IF NOT EXISTS '$owner'@'%' IDENTIFIED BY '$owner_password';
GRANT ALL PRIVILEGES ON $DATABASE_DATABASE.* TO '$owner'@'%' WITH GRANT OPTION;
GRANT SELECT, PROCESS, SHOW DATABASES, RELOAD ON *.* TO '$owner'@'%';
SQL
fi

umask 077
cat >/etc/morpheus/morpheus.rb <<RUBY
appliance_url '$appliance_url'
mysql['enable'] = false
mysql['host'] = {'$DATABASE_HOST' => $DATABASE_PORT}
mysql['use_tls'] = true
mysql['morpheus_db'] = '$DATABASE_DATABASE'
mysql['morpheus_db_user'] = '$owner'
mysql['morpheus_password'] = '$owner_password'
rabbitmq['enable'] = false
rabbitmq['host'] = '$MESSAGES_HOSTS'
rabbitmq['port'] = '$MESSAGES_AMQPS_PORT'
rabbitmq['use_tls'] = true
rabbitmq['vhost'] = 'morpheus'
rabbitmq['queue_user'] = '$queue_user'
rabbitmq['queue_user_password'] = '$queue_password'
elasticsearch['enable'] = false
elasticsearch['cluster'] = 'morpheus-logs'
elasticsearch['es_hosts'] = {'$LOGS_HOST' => $LOGS_PORT}
elasticsearch['use_tls'] = true
elasticsearch['auth_user'] = '$search_user'
elasticsearch['auth_password'] = '$search_password'
elasticsearch['replica_count'] = 2
RUBY

morpheus-ctl reconfigure
