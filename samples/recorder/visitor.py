"""The visitors: people who search, book and pay, and tell how it went."""

import dataclasses
import http.client
import json
import math
import random
import threading
import time
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

CITIES = "Berlin Cork Ghent Lisbon Milan Oslo Paris Porto Riga Rome Turin Vienna Zurich".split()
BROWSERS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    "BookingApp/7.2.1 (Android 14; Pixel 8)",
)
NETWORKS = ("192.0.2", "198.51.100", "203.0.113")       # RFC 5737
PATIENCE = 15


@dataclasses.dataclass(frozen=True)
class Outcome:
    time: float                                         # when the answer came, or did not
    visitor: int
    failed: bool


class Visitor:
    """One person: an address, a browser, and a wish."""

    def __init__(self, number, crowd):
        self.number = number
        self.crowd = crowd
        self.address = f"{random.choice(NETWORKS)}.{random.randrange(1, 255)}"
        self.browser = random.choice(BROWSERS)

    def visit(self):
        city, day = random.choice(CITIES), min(27, int(random.expovariate(1 / 9)))
        for _ in range(1 + int(random.expovariate(0.8))):
            if not self.ask("GET", f"/search?city={city}&day={day}"):
                return
            self.think()
            day = (day + random.randrange(4)) % 28
        if random.random() < 0.6:
            self.book(day)

    def book(self, day):
        form = {"customer": self.number % 3000, "hotel": random.randrange(1, 521), "day": day}
        if (held := self.ask("POST", "/book", form)) and random.random() < 0.75:
            self.think()
            self.ask("POST", f"/pay/{held['booking']}")

    def think(self):
        self.crowd.over.wait(random.lognormvariate(0.4, 0.7))

    def ask(self, method, path, form=None):
        """The answer, or nothing; a visitor who was refused tries once more, sometimes."""
        answer = self.request(method, path, form)
        if answer is None and random.random() < 0.5:
            self.think()
            answer = self.request(method, path, form)
        return answer

    def request(self, method, path, form):
        if self.crowd.over.is_set():
            return None
        answer = None
        connection = http.client.HTTPConnection(*self.crowd.site, timeout=PATIENCE)
        try:
            connection.request(method, path, urllib.parse.urlencode(form or {}) or None,
                               {"X-Forwarded-For": self.address, "User-Agent": self.browser, "Connection": "close"})
            response = connection.getresponse()
            body = response.read()
            if response.status < 400:
                answer = json.loads(body)
        except (OSError, http.client.HTTPException):
            pass
        finally:
            connection.close()
        self.crowd.outcomes.append(Outcome(time.time(), self.number, answer is None))
        return answer


class Crowd(threading.Thread):
    """Visitors arrive at random, in waves and bursts; never evenly."""

    def __init__(self, site, rate):
        super().__init__(daemon=True)
        self.site = site
        self.rate = rate
        self.over = threading.Event()
        self.outcomes = []

    def run(self):
        number, burst, began = random.randrange(10_000), 1.0, time.monotonic()
        with ThreadPoolExecutor(200) as people:
            while not self.over.is_set():
                wave = 1 + 0.2 * math.sin((time.monotonic() - began) / 37)
                burst = 0.9 * burst + 0.1 * random.choice((0.5, 1, 1, 1.2))
                self.over.wait(random.expovariate(self.rate * wave * burst))
                number += 1
                people.submit(Visitor(number, self).visit)

    def stop(self):
        self.over.set()
        self.join(2 * PATIENCE)
