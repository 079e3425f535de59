"""What moto's SES leaves out of AWS's: MAIL FROM domains, event destinations, DKIM tokens, the form of some answers."""

import hashlib
import json

import moto.ses.models as ses
import moto.sesv2.models as sesv2
import moto.sesv2.responses as responses
import moto.sesv2.urls as urls


def give_three_tokens():
    """AWS gives three DKIM tokens to a domain, other ones in each region; moto gives none, and a time that is text."""
    create = sesv2.SESV2Backend.create_email_identity

    def create_email_identity(self, email_identity, tags, dkim_signing_attributes, configuration_set_name):
        identity = create(self, email_identity, tags, dkim_signing_attributes, configuration_set_name)
        identity.dkim_attributes.pop("LastKeyGenerationTimestamp", None)
        if identity.identity_type == "DOMAIN":
            seeds = [f"{self.region_name} {email_identity} {number}" for number in range(3)]
            tokens = [hashlib.sha256(seed.encode()).hexdigest()[:32] for seed in seeds]
            identity.dkim_attributes |= {"SigningEnabled": True, "Status": "SUCCESS", "Tokens": tokens}
        return identity

    sesv2.SESV2Backend.create_email_identity = create_email_identity


def tag_identities_by_their_arn():
    """AWS calls the resource identity/<name>; moto keeps its tags under email-identity/<name>."""
    listed = sesv2.SESV2Backend.list_tags_for_resource

    def list_tags_for_resource(self, resource_arn):
        return listed(self, resource_arn.replace(":identity/", ":email-identity/"))

    sesv2.SESV2Backend.list_tags_for_resource = list_tags_for_resource


def answer_the_options_that_were_given():
    """AWS answers the options that were given, as they were given; moto adds empty ones and wraps one of them twice."""
    answer = ses.ConfigurationSet.to_dict_v2

    def to_dict_v2(self):
        options = answer(self) | {"SendingOptions": self.enabled}
        return {name: value for name, value in options.items() if value != {}}

    ses.ConfigurationSet.to_dict_v2 = to_dict_v2


def remember_mail_from():
    """AWS keeps the MAIL FROM domain of an identity; moto does not know the call."""

    def put(self):
        identity = self.sesv2_backend.get_email_identity(self._get_param("EmailIdentity"))
        body = json.loads(self.body)
        identity.mail_from = {
            "MailFromDomain": body.get("MailFromDomain"),
            "BehaviorOnMxFailure": body.get("BehaviorOnMxFailure", "USE_DEFAULT_VALUE"),
            "MailFromDomainStatus": "SUCCESS",
        }
        return "{}"

    answer = ses.EmailIdentity.get_response_object.fget

    def get_response_object(self):
        return answer(self) | {"MailFromAttributes": getattr(self, "mail_from", None)}

    ses.EmailIdentity.get_response_object = property(get_response_object)
    responses.SESV2Response.put_email_identity_mail_from_attributes = put
    answer_at("identities/(?P<EmailIdentity>[^/]+)/mail-from")


def remember_event_destinations():
    """AWS keeps the event destinations of a configuration set; moto does not know the calls."""

    def destinations(self):
        configuration = self.sesv2_backend.get_configuration_set(self._get_param("ConfigurationSetName"))
        return configuration.__dict__.setdefault("destinations", {})

    def put(self):
        body = json.loads(self.body)
        name = body.get("EventDestinationName") or self._get_param("EventDestinationName")
        destinations(self)[name] = body["EventDestination"] | {"Name": name}
        return "{}"

    def get(self):
        return json.dumps({"EventDestinations": list(destinations(self).values())})

    def delete(self):
        destinations(self).pop(self._get_param("EventDestinationName"))
        return "{}"

    responses.SESV2Response.create_configuration_set_event_destination = put
    responses.SESV2Response.update_configuration_set_event_destination = put
    responses.SESV2Response.get_configuration_set_event_destinations = get
    responses.SESV2Response.delete_configuration_set_event_destination = delete
    answer_at("configuration-sets/(?P<ConfigurationSetName>[^/]+)/event-destinations")
    answer_at("configuration-sets/(?P<ConfigurationSetName>[^/]+)/event-destinations/(?P<EventDestinationName>[^/]+)")


def answer_at(path):
    urls.url_paths["{0}/v2/email/" + path + "$"] = responses.SESV2Response.dispatch


def apply():
    give_three_tokens()
    tag_identities_by_their_arn()
    answer_the_options_that_were_given()
    remember_mail_from()
    remember_event_destinations()
