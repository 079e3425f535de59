# Runs once on each new instance, after its environment file is there. What has to be on the image is in README.md.
getent passwd flask >/dev/null || useradd --system --home-dir /opt/flask --shell /usr/sbin/nologin flask

# The password is on no disk: each start asks for it.
cat >/opt/flask/start-flask <<'START'
#!/bin/bash
set -euo pipefail

secret() {
  aws secretsmanager get-secret-value --region "$AWS_REGION" --secret-id "$DATABASE_SECRET_ARN" --query SecretString --output text |
    python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"
}

DB_USER=$(secret username)
DB_PASSWORD=$(secret password)
export DB_USER DB_PASSWORD DB_HOST="$DATABASE_HOST" DB_PORT="$DATABASE_PORT" DB_NAME="$DATABASE_DATABASE"
PATH=/opt/flask/venv/bin:$PATH
exec gunicorn --chdir /opt/flask --bind 127.0.0.1:8000 app:app
START
chmod 0755 /opt/flask/start-flask

cat >/etc/systemd/system/flask.service <<'UNIT'
[Unit]
Description=Flask application
Wants=network-online.target
After=network-online.target
StartLimitIntervalSec=0

[Service]
User=flask
EnvironmentFile=/etc/tandem/flask-web.env
ExecStart=/opt/flask/start-flask
Restart=always
RestartSec=10

[Install]
WantedBy=multi-user.target
UNIT

# Another region's turn to write changes the environment file, and the application with it.
cat >/etc/systemd/system/flask-reload.path <<'UNIT'
[Path]
PathChanged=/etc/tandem/flask-web.env

[Install]
WantedBy=multi-user.target
UNIT
cat >/etc/systemd/system/flask-reload.service <<'UNIT'
[Unit]
Description=Restart the Flask application with its new environment

[Service]
Type=oneshot
ExecStart=/usr/bin/systemctl try-restart flask.service
UNIT

# Port 80 is what clients get, by the load balancer; metrics are on 9101, which only the cluster reaches.
cat >/etc/nginx/sites-available/default <<'SITE'
server {
  listen 80 default_server;
  location /metrics {
    return 404;
  }
  location / {
    proxy_pass http://127.0.0.1:8000;
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $http_x_forwarded_proto;
  }
}
server {
  listen 9101;
  location /metrics {
    proxy_pass http://127.0.0.1:8000;
  }
}
SITE
systemctl daemon-reload
systemctl enable --now flask.service flask-reload.path prometheus-node-exporter.service
systemctl restart nginx.service
