<?php
// Above the document root, where WordPress looks for it and no client gets: the same in both environments.
require __DIR__ . '/environment.php';

function tandem_secret(string $name): array {
    return json_decode(file_get_contents("/run/wordpress/$name.json"), true, 2, JSON_THROW_ON_ERROR);
}

define('DB_NAME', DATABASE_NAME);
define('DB_USER', tandem_secret('database')['username']);
define('DB_PASSWORD', tandem_secret('database')['password']);
define('DB_HOST', DATABASE_HOST);
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_SSL);

foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $use) {
    define("{$use}_KEY", hash_hmac('sha256', "{$use}_KEY", tandem_secret('salt')['password']));
    define("{$use}_SALT", hash_hmac('sha256', "{$use}_SALT", tandem_secret('salt')['password']));
}

// The content says where it was written; each environment says where it is served.
define('WP_HOME', 'https://' . SITE);
define('WP_SITEURL', 'https://' . SITE);
$_SERVER['HTTPS'] = 'on';

// Prod reads replicas, which take no writes: nobody signs in or comments there, and nothing is scheduled or installed.
if (ENVIRONMENT === 'prod') {
    define('DISABLE_WP_CRON', true);
    define('DISALLOW_FILE_MODS', true);
}

$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', '/var/www/html/');
require_once ABSPATH . 'wp-settings.php';
