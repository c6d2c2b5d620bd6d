"""The figures that Prometheus reads."""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import nan

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from models.types import FIELDS
from service.errors import NotReadyError, StoreError
from service.intake import Intake
from service.process import SHARED_COUNTS
from service.store import Store
from service.taking import Taken


class Metrics:
    """The figures of one app, each on a registry of its own. Labels come from short lists."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        self.requests = Counter(
            "http_requests_total", "Answers.", ["handler", "method", "status"], registry=registry
        )
        self.duration = Histogram(
            "http_request_duration_seconds", "Time to answer.", ["handler"], registry=registry
        )
        self.triages = Counter(
            "vigie_triages_total",
            "Triages answered, each once.",
            ["decision"],
            registry=registry,
        )
        self.abstained = Counter(
            "vigie_abstained_total", "Fields not decided.", ["field", "reason"], registry=registry
        )
        self.nightly = Histogram(
            "vigie_nightly_duration_seconds",
            "Time of a night.",
            buckets=(1, 5, 15, 60, 300, 900, 3600),
            registry=registry,
        )

    @contextmanager
    def time_night(self) -> Iterator[None]:
        """Note how long a night took; one that fails is none."""
        began = time.perf_counter()
        yield
        self.nightly.observe(time.perf_counter() - began)

    def count_triages(self, taken: Sequence[Taken]) -> None:
        """Count what was answered for the first time."""
        for triage in (one.answer for one in taken if one.is_new):
            self.triages.labels(triage["decision"]).inc()
            for field in FIELDS:
                if triage[field]["abstained"]:
                    self.abstained.labels(field, triage[field]["reason"]).inc()

    def text(self, store: Store, intake: Intake) -> bytes:
        """Return the counts of all processes of this server, and the figures of the present."""
        counted, present = self.registry, CollectorRegistry()
        if os.environ.get(SHARED_COUNTS):
            counted = CollectorRegistry()
            MultiProcessCollector(counted)  # type: ignore[no-untyped-call]
        present.register(_Present(store, intake))
        return generate_latest(counted) + generate_latest(present)


class _Present(Collector):
    """The figures of the present; those that cannot be had now are none."""

    def __init__(self, store: Store, intake: Intake) -> None:
        self._store, self._intake = store, intake

    def collect(self) -> Iterable[Metric]:
        """Read them."""
        clusters = GaugeMetricFamily("vigie_clusters", "Clusters.", labels=["status"])
        tickets = GaugeMetricFamily("vigie_tickets", "Tickets stored.")
        artifact = GaugeMetricFamily(
            "vigie_artifact_info", "The artifact in use.", labels=["artifact"]
        )
        alerts = CounterMetricFamily(
            "vigie_alerts", "Alerts raised, by tickets as they came and by nights."
        )
        night = GaugeMetricFamily(
            "vigie_last_night_timestamp_seconds", "Instant of the last night, whoever ran it."
        )
        n_tickets = nan
        try:
            if (last := self._store.last_night()) is not None:
                night.add_metric([], last.timestamp())
            n_tickets = self._store.count_tickets()
            for status, n in self._store.count_clusters().items():
                clusters.add_metric([status], n)
            alerts.add_metric([], self._store.count_alerts())
            artifact.add_metric([self._intake.ready()], 1)
        except (StoreError, NotReadyError):
            pass
        tickets.add_metric([], n_tickets)
        return clusters, alerts, tickets, artifact, night
