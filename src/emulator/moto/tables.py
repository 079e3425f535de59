"""What moto's DynamoDB leaves out of AWS's: replicas of a table in other regions."""

import moto.dynamodb.models as models
import moto.dynamodb.responses as responses

REPLICAS = {}


def replicas(backend, name):
    """The keys of the replicas of a table, by region, that of the table itself included."""
    return REPLICAS.setdefault((backend.account_id, name), {})


def replicate_tables():
    """AWS makes a table of the same name in the region of a replica, and names it in the table; moto does neither."""
    update = responses.DynamoHandler.update_table
    describe = models.DynamoDBBackend.describe_table

    def update_table(self):
        backend = self.dynamodb_backend
        name = self.body["TableName"]
        for change in self.body.get("ReplicaUpdates", []):
            wanted = change.get("Create") or change["Update"]
            region, key = wanted["RegionName"], wanted.get("KMSMasterKeyId")
            source = backend.get_table(name)
            other = models.dynamodb_backends[backend.account_id][region]
            if name not in other.tables:
                other.create_table(
                    name=name,
                    schema=source.schema,
                    throughput=None,
                    attr=source.attr,
                    global_indexes=[index.describe() for index in source.global_indexes],
                    indexes=[],
                    streams={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
                    billing_mode=source.billing_mode,
                    sse_specification={"Enabled": True, "SSEType": "KMS", "KMSMasterKeyId": key} if key else None,
                    tags=[],
                    deletion_protection_enabled=False,
                    warm_throughput=None,
                )
                other.tables[name].ttl = source.ttl
            known = replicas(backend, name)
            known.setdefault(backend.region_name, source.sse_specification.get("KMSMasterKeyId"))
            known[region] = key
        return update(self)

    def describe_table(self, name):
        answer = describe(self, name)
        others = [
            {"RegionName": region, "ReplicaStatus": "ACTIVE"} | ({"KMSMasterKeyId": key} if key else {})
            for region, key in replicas(self, name).items()
            if region != self.region_name
        ]
        if others:
            answer["Table"]["Replicas"] = others
        return answer

    responses.DynamoHandler.update_table = update_table
    models.DynamoDBBackend.describe_table = describe_table


def apply():
    replicate_tables()
