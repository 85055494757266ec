#!/usr/bin/python3
"""The batch worker: expires unpaid holds, on one connection it keeps between tasks.

    worker.py LOGFILE DSN
"""

import logging
import logging.handlers
import random
import sys
import time
import uuid

import psycopg2

EXPIRE = "UPDATE bookings SET status = 'expired' WHERE status = 'held' AND held_at < now() - interval '40 seconds'"
ATTEMPTS = 3

log = logging.getLogger("worker")


class Worker:
    def __init__(self, dsn):
        self.dsn = dsn
        self.connection = None

    def expire(self):
        if self.connection is None:
            self.connection = psycopg2.connect(self.dsn, connect_timeout=3)
        cursor = self.connection.cursor()
        cursor.execute(EXPIRE)
        self.connection.commit()
        return cursor.rowcount

    def run(self, task):
        """One task; the server ends sessions that idle too long, so the first attempt may meet a dead one."""
        log.info("Task %s received", task)
        for attempt in range(1, ATTEMPTS + 1):
            began = time.monotonic()
            try:
                expired = self.expire()
            except psycopg2.OperationalError as error:
                self.connection = None
                log.warning("Task %s attempt %d/%d failed: %s", task, attempt, ATTEMPTS, str(error).strip())
                time.sleep(1.5 ** attempt)
            else:
                log.info("Task %s succeeded in %.3fs: {'expired': %d}", task, time.monotonic() - began, expired)
                return
        log.error("Task %s raised unexpected: OperationalError('gave up after %d attempts')", task, ATTEMPTS)


def main(logfile, dsn):
    handler = logging.handlers.WatchedFileHandler(logfile)
    handler.setFormatter(logging.Formatter("[%(asctime)s: %(levelname)s/MainProcess] %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    worker = Worker(dsn)
    while True:
        worker.run(f"holds.expire[{uuid.uuid4().hex[:8]}]")
        time.sleep(random.uniform(9, 24))


if __name__ == "__main__":
    main(*sys.argv[1:])
