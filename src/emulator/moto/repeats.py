"""What moto does with an order that is sent again because its answer was lost on the way."""

import threading
from collections import OrderedDict

import moto.server as server

REMEMBERED = 2000


class Repeats:
    """Answers an order that is repeated with the answer it had, as long as it was obeyed."""

    def __init__(self):
        self.guard = threading.Lock()
        self.orders = OrderedDict()

    def order(self, invocation):
        """The place for the answer to one order, which whoever sends it again waits for."""
        with self.guard:
            while len(self.orders) >= REMEMBERED:
                self.orders.popitem(last=False)
            return self.orders.setdefault(invocation, Order())

    def answer(self, app, environ, start_response):
        invocation = environ.get("HTTP_AMZ_SDK_INVOCATION_ID")
        if not invocation or environ["REQUEST_METHOD"] in ("GET", "HEAD"):
            return app(environ, start_response)
        order = self.order(invocation)
        with order.guard:
            if order.answer is None or not order.answer[0].startswith("2"):
                order.answer = obey(app, environ)
        status, headers, body = order.answer
        start_response(status, headers)
        return [body]


class Order:
    def __init__(self):
        self.guard = threading.Lock()
        self.answer = None


def obey(app, environ):
    """Status, headers and whole body of an answer."""
    told = []
    written = []

    def start_response(status, headers, exc_info=None):
        told[:] = [status, headers]
        return written.append

    answer = app(environ, start_response)
    try:
        body = b"".join([*written, *answer])
    finally:
        if hasattr(answer, "close"):
            answer.close()
    return told[0], told[1], body


def answer_what_is_sent_again_as_the_first_time():
    """An SDK sends an order again when no answer came, and says that it is the same; moto obeys it twice, and then refuses."""
    call = server.DomainDispatcherApplication.__call__
    repeats = Repeats()

    def answered(self, environ, start_response):
        return repeats.answer(lambda e, s: call(self, e, s), environ, start_response)

    server.DomainDispatcherApplication.__call__ = answered


def apply():
    answer_what_is_sent_again_as_the_first_time()
