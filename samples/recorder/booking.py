#!/usr/bin/python3
"""The booking service: search, hold, pay. One process per host, one connection pool per process.

    booking.py /etc/booking/booking.ini
"""

import configparser
import datetime
import json
import logging
import logging.handlers
import random
import signal
import sys
import threading
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import redis
import sqlalchemy
from sqlalchemy import exc, text

AVAILABILITY = text("SELECT hotel_id, rooms FROM search_availability(:city, :day, :effort)")
HOLD = text("INSERT INTO bookings (customer_id, hotel_id, night, amount) "
            "VALUES (:customer, :hotel, current_date + :day, :amount) RETURNING id")
CONFIRM = text("UPDATE bookings SET status = 'confirmed' WHERE id = :booking RETURNING amount")
CAPTURE = text("INSERT INTO payments (booking_id, amount) VALUES (:booking, :amount)")

api = logging.getLogger("booking.api")
database = logging.getLogger("booking.db")
cache = logging.getLogger("booking.cache")
payments = logging.getLogger("booking.payments")


class ZonedFormatter(logging.Formatter):
    """ISO 8601 with the host's offset, for hosts that do not run in UTC."""

    def formatTime(self, record, datefmt=None):
        return datetime.datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="milliseconds")


class Booking:
    """The service's work, between a cache and a database."""

    def __init__(self, settings):
        pool, store = settings["pool"], settings["cache"]
        self.engine = sqlalchemy.create_engine(
            settings["database"]["url"], pool_use_lifo=True, connect_args={"connect_timeout": 3},
            pool_size=pool.getint("size"), max_overflow=pool.getint("overflow"), pool_timeout=pool.getfloat("timeout"))
        self.cache = redis.Redis(store["host"], store.getint("port"), socket_timeout=0.5, socket_connect_timeout=0.5)
        self.lifetime = store.getint("lifetime")
        self.gateway = settings["payments"].getfloat("latency")
        database.info("connection pool: size=%s overflow=%s timeout=%ss database=%s",
                      pool["size"], pool["overflow"], pool["timeout"], self.engine.url.render_as_string())

    def transaction(self, name, work):
        """Runs `work(connection)` in a transaction; a connection that turns out to be dead is replaced once."""
        for attempt in (1, 2):
            try:
                with self.engine.begin() as connection:
                    return work(connection)
            except exc.DBAPIError as error:
                if attempt == 2 or not error.connection_invalidated:
                    raise
                reason = str(error.orig).strip().splitlines()[0]
                database.warning("connection lost in %s, retrying (attempt %d/2): %s", name, attempt, reason)

    def search(self, city, day):
        key = f"availability:{city}:{day}"
        if (cached := self.remember(lambda: self.cache.get(key))) is not None:
            return json.loads(cached)
        wish = {"city": city, "day": day, "effort": random.lognormvariate(-0.75, 0.6)}
        rows = self.transaction("search", lambda connection: connection.execute(AVAILABILITY, wish).fetchall())
        found = [list(row) for row in rows]
        self.remember(lambda: self.cache.setex(key, self.lifetime, json.dumps(found)))
        return found

    def remember(self, work):
        """Asks the cache; without it the service is slower, not broken."""
        try:
            return work()
        except redis.RedisError as error:
            cache.warning("cache not available, asking the database: %s", error)
            return None

    def hold(self, customer, hotel, day):
        wish = {"customer": customer, "hotel": hotel, "day": day, "amount": random.randrange(60, 400)}
        booking = self.transaction("hold", lambda connection: connection.execute(HOLD, wish).scalar_one())
        api.info("booking %d held for customer %d", booking, customer)
        return booking

    def pay(self, booking):
        def capture(connection):
            amount = connection.execute(CONFIRM, {"booking": booking}).scalar_one()
            self.charge(booking)
            connection.execute(CAPTURE, {"booking": booking, "amount": amount})

        self.transaction("pay", capture)
        payments.info("payment captured booking=%d gateway=acme-pay status=ok", booking)

    def charge(self, booking):
        """The payment gateway answers late, seldom twice as late."""
        wait = random.gammavariate(4, self.gateway / 4)
        if random.random() < 0.01:
            payments.warning("gateway acme-pay slow for booking=%d, asking again", booking)
            wait *= 2
        time.sleep(wait)


class Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 12
    service: Booking

    def do_GET(self):
        target = urlsplit(self.path)
        query = parse_qs(target.query)
        if target.path == "/healthz":
            self.answer(200, {"status": "up"})
        elif target.path == "/search":
            self.serve(200, lambda: {"rooms": self.service.search(query["city"][0], int(query["day"][0]))})
        else:
            self.serve(404, lambda: {"error": "not found"})

    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers.get("Content-Length", 0))).decode())
        if self.path == "/book":
            customer, hotel, day = (int(form[name][0]) for name in ("customer", "hotel", "day"))
            self.serve(201, lambda: {"booking": self.service.hold(customer, hotel, day)})
        elif self.path.startswith("/pay/"):
            self.serve(200, lambda: {"paid": self.service.pay(int(self.path.rpartition("/")[2])) or True})
        else:
            self.serve(404, lambda: {"error": "not found"})

    def serve(self, status, work):
        """Answers with what `work` returns, or with 503 and a traceback in the log."""
        request = self.headers.get("X-Request-ID", uuid.uuid4().hex)[:12]
        route, began = urlsplit(self.path).path, time.monotonic()
        try:
            answer = work()
        except exc.SQLAlchemyError:
            api.exception("Exception on %s [%s] request_id=%s", route, self.command, request)
            status, answer = 503, {"error": "please try again", "request_id": request}
        took = 1000 * (time.monotonic() - began)
        self.answer(status, answer)
        api.info('%s "%s %s" %d %.0fms', request, self.command, route, status, took)

    def answer(self, status, body):
        body = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except ConnectionError as error:
            api.info("client went away: %s", error)
            self.close_connection = True

    def log_message(self, *_):
        """The service writes its own access lines."""


class Listener(ThreadingHTTPServer):
    daemon_threads = False                              # server_close() waits for what is being served
    request_queue_size = 128

    def handle_error(self, request, client_address):
        api.info("connection from %s closed: %s", client_address[0], sys.exc_info()[1])


def log_to(settings):
    handler = logging.handlers.WatchedFileHandler(settings["file"])
    formatter = ZonedFormatter if settings["times"] == "zoned" else logging.Formatter
    handler.setFormatter(formatter("%(asctime)s %(levelname)-7s [%(name)s] %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])


def main(path):
    settings = configparser.ConfigParser(interpolation=None)
    settings.read(path)
    log_to(settings["log"])
    service = settings["service"]
    api.info("booking %s starting on %s:%s", service["version"], service["address"], service["port"])
    Request.service = Booking(settings)
    listener = Listener((service["address"], service.getint("port")), Request)
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=listener.shutdown).start())
    listener.serve_forever(poll_interval=0.1)
    listener.server_close()
    api.info("booking %s stopped", service["version"])


if __name__ == "__main__":
    main(sys.argv[1])
