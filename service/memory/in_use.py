"""The artifact in use: loaded once, swapped when another is promoted."""

import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from models.artifact import Artifact, load
from models.cores import n_cores
from models.language import UNHEARD, Spoken
from models.routing.catalogue import Catalogue
from models.shelf import latest_first, promoted
from service.errors import NotReadyError
from service.log import logger

_RETRY_SECONDS = 60.0
"""After which a refused artifact is tried again: it may have been repaired, or the disk."""


class InUse:
    """The artifact that this process triages with, and what is known of the desk by it."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "artifacts"
        self._lock = threading.Lock()
        self._artifact: Artifact | None = None
        self._refused: str | None = None
        self._retry_at = 0.0

    def get(self) -> Artifact:
        """The artifact promoted last; a damaged one is refused and the last good one stays.

        Raises:
            NotReadyError: there is none that can be used.
        """
        wanted = promoted(self._folder)
        if wanted is not None and not self._is_settled(wanted):
            self._swap_alone(wanted)
        if self._artifact is None:
            hint = f": {self._refused} was refused" if self._refused else ""
            raise NotReadyError(f"no artifact is loaded{hint}; train one with `vigie train`")
        return self._artifact

    def is_ready(self) -> bool:
        """Whether there is an artifact that can be used."""
        try:
            self.get()
        except NotReadyError:
            return False
        return True

    def known_values(self) -> Mapping[str, Sequence[str]]:
        """The values of each field that catalogue or taxonomy closes; none without artifact."""
        try:
            return self.get().closed
        except NotReadyError:
            return {}

    def spoken(self) -> Spoken:
        """The languages of the desk, as far as the artifact knows them."""
        try:
            return self.get().spoken
        except NotReadyError:
            return UNHEARD

    def catalogue(self) -> Catalogue:
        """The product catalogue of the artifact; an empty one without artifact."""
        try:
            return self.get().model.catalogue
        except NotReadyError:
            return Catalogue()

    def product(self, given: str | None) -> str | None:
        """The product that a question names as its id, name or alias; another word as it is."""
        try:
            return self.get().model.catalogue.entry(given)
        except NotReadyError:  # without an artifact there is no catalogue, and a list to read
            return given

    def has_replaced(self, artifact: Artifact) -> bool:
        """Whether another one was loaded since somebody was given this one."""
        return self._artifact is not None and self._artifact is not artifact

    def _is_settled(self, wanted: str) -> bool:
        """Whether the one wanted is loaded, or was refused a moment ago."""
        loaded = self._artifact is not None and self._artifact.id == wanted
        return loaded or (wanted == self._refused and time.monotonic() < self._retry_at)

    def _swap_alone(self, wanted: str) -> None:
        """Load it in one thread; the others go on with the present one, or wait for the first."""
        if not self._lock.acquire(blocking=self._artifact is None):
            return
        try:
            if not self._is_settled(wanted):
                self._swap(wanted)
        finally:
            self._lock.release()

    def _swap(self, wanted: str) -> None:
        """Load the artifact wanted.

        Where it is damaged the present one stays; when there is none yet, the latest good one
        that was promoted before it is loaded.
        """
        earlier = [] if self._artifact else latest_first(self._folder)
        for artifact_id in dict.fromkeys([wanted, *earlier]):
            try:
                loaded = load(self._folder / artifact_id, n_threads=n_cores())
                loaded.model.encoder.encode(["prêt"])
            except Exception as error:  # whatever is wrong with it, the present one goes on
                logger().error("artifact refused", artifact=artifact_id, reason=str(error))
                self._refused, self._retry_at = wanted, time.monotonic() + _RETRY_SECONDS
            else:
                self._artifact = loaded
                return
