# Runs once on each new instance. Install and start your program here; ORDERS_HOST and ORDERS_PORT, the address of the
# database in the same region, are set, and /etc/tandem/web.env keeps them up to date.
echo 'Nothing is installed yet.'
