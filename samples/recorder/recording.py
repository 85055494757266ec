"""One recording: a site runs a scenario under visitors and noise; its logs and their truth are kept."""

import heapq
import json
import threading
import time

from recorder.noise import Noise, RedHerrings
from recorder.scenario import HEALTHY, IMPACT, RECOVERY
from recorder.stack import Stack
from recorder.truth import Truth
from recorder.visitor import Crowd


class Recording:
    def __init__(self, scenario, pace=1.0):
        """`pace` below 1 shortens the recording, to try the recorder itself."""
        self.scenario = scenario
        self.pace = pace
        self.injected = self.fixed = None
        self.broken = threading.Event()

    def run(self, folder):
        scenario = self.scenario
        with Stack(scenario.network, scenario.pool, scenario.pgbouncer, scenario.zones, scenario.syslog, scenario.suffix) as stack:
            crowd = Crowd((stack.web.host.address, stack.web.port), scenario.rate)
            noise = Noise(stack)
            herrings = RedHerrings(stack, noise)
            crowd.start()
            noise.start()
            try:
                self.play(stack, herrings)
            finally:
                noise.stop()
                crowd.stop()
            self.outcomes, self.base_noise, self.red_herrings = crowd.outcomes, noise.diary, herrings.diary
            folder.mkdir(parents=True, exist_ok=True)
            stack.harvest(folder / "logs")
        truth = Truth(scenario, self, folder / "logs").document()
        (folder / "truth.json").write_text(json.dumps(truth, indent=1) + "\n")
        return truth

    def play(self, stack, herrings):
        """Everything at its time; what takes long runs beside the rest."""
        agenda = [(second, herrings.show, name) for second, name in self.scenario.herrings.items()]
        if not self.scenario.healthy:
            agenda += [(HEALTHY, self.inject, stack), (HEALTHY + IMPACT, self.repair, stack)]
        agenda.append((HEALTHY + IMPACT + RECOVERY, lambda _: None, None))
        heapq.heapify(agenda)
        self.began, running = time.time(), []
        while agenda:
            second, action, subject = heapq.heappop(agenda)
            time.sleep(max(0, self.began + second * self.pace - time.time()))
            running.append(threading.Thread(target=action, args=(subject,), daemon=True))
            running[-1].start()
        for thread in running:
            thread.join(120)
        self.ended = time.time()
        if self.injected and not self.fixed:
            raise RuntimeError(f"{self.scenario.name} did not play to its end")

    def inject(self, stack):
        self.injected = time.time()
        self.scenario.break_it(stack)
        self.broken.set()

    def repair(self, stack):
        self.broken.wait(120)                           # at a fast pace, the fault may take longer than its time
        self.scenario.fix_it(stack)
        self.fixed = time.time()
