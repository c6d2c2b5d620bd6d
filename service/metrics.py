"""The figures that Prometheus reads."""

from collections.abc import Mapping, Sequence
from math import nan
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from models.types import FIELDS
from service.errors import NotReadyError, StoreError
from service.intake import Intake
from service.store import Store


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
            "vigie_triages_total", "Triages answered.", ["decision"], registry=registry
        )
        self.abstained = Counter(
            "vigie_abstained_total", "Fields not decided.", ["field", "reason"], registry=registry
        )
        self.clusters = Gauge("vigie_clusters", "Clusters.", ["status"], registry=registry)
        self.tickets = Gauge("vigie_tickets", "Tickets stored.", registry=registry)
        self.nightly = Histogram(
            "vigie_nightly_duration_seconds",
            "Time of a night.",
            buckets=(1, 5, 15, 60, 300, 900, 3600),
            registry=registry,
        )
        self.artifact = Gauge(
            "vigie_artifact_info", "The artifact in use.", ["artifact"], registry=registry
        )

    def count_triages(self, triages: Sequence[Mapping[str, Any]]) -> None:
        """Count what was answered."""
        for triage in triages:
            self.triages.labels(triage["decision"]).inc()
            for field in FIELDS:
                if triage[field]["abstained"]:
                    self.abstained.labels(field, triage[field]["reason"]).inc()

    def look(self, store: Store, intake: Intake) -> None:
        """Take the figures of the present; those that cannot be had now are none."""
        self.tickets.set(nan)
        self.clusters.clear()
        self.artifact.clear()
        try:
            self.tickets.set(store.count_tickets())
            for status, n in store.count_clusters().items():
                self.clusters.labels(status).set(n)
            self.artifact.labels(intake.ready()).set(1)
        except (StoreError, NotReadyError):
            return
