"""The nightly job inside a server: every day at one time, UTC."""

import threading
from collections.abc import Callable
from contextlib import nullcontext, suppress
from datetime import datetime, time, timedelta

from service import nightly
from service.errors import StoreUnavailableError, VigieError
from service.intake import Intake
from service.llm.endpoint import Endpoint
from service.log import logger
from service.store import Store

_CHECK_SECONDS = 20.0


class Scheduler:
    """Runs the night of each day at its time; several servers of one home run it once.

    Every server asks for the same instant, and the store keeps one night for an instant.
    """

    def __init__(
        self,
        at: time,
        store: Store,
        intake: Intake,
        clock: Callable[[], datetime],
        llm: Endpoint | None = None,
        *,
        timed: nightly.Timed = nullcontext,
    ) -> None:
        self._at, self._store, self._intake, self._clock = at, store, intake, clock
        self._llm, self._timed = llm, timed
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="nightly", daemon=True)

    def start(self) -> None:
        """Begin to wait for the time."""
        self._thread.start()

    def stop(self) -> None:
        """Stop waiting; a night that is running is given time to end."""
        self._stopped.set()
        self._thread.join(timeout=60)

    def _run(self) -> None:
        last = None
        with suppress(StoreUnavailableError):  # then what was missed is not made up for
            last = self._store.last_night()
        due = first_due(self._at, self._clock(), last)
        while not self._stopped.wait(_CHECK_SECONDS):
            if self._clock() < due:
                continue
            if run_one(self._store, self._intake, due, self._llm, timed=self._timed):
                due = next_due(self._at, self._clock())


def run_one(
    store: Store,
    intake: Intake,
    due: datetime,
    llm: Endpoint | None = None,
    *,
    timed: nightly.Timed = nullcontext,
) -> bool:
    """Run one night; a failure is logged and the next night is tried all the same.

    Returns:
        Whether this one is over; where the store is out of reach it is tried again.
    """
    log = logger()
    try:
        report = nightly.run(store, intake, due, llm, timed=timed)
    except StoreUnavailableError as error:
        log.error("night put off", as_of=due.isoformat(), reason=str(error))
        return False
    except VigieError as error:
        log.error("night failed", as_of=due.isoformat(), reason=str(error))
    except Exception as error:  # the next night must come all the same
        # Its message is left out: it may quote a ticket.
        log.error("night failed", as_of=due.isoformat(), reason=type(error).__name__)
    else:
        log.info("night", as_of=due.isoformat(), n_alerts=len(report["alerts"]))
    return True


def first_due(at: time, now: datetime, last: datetime | None) -> datetime:
    """The instant to begin with: that which went by since the last night, or else the next.

    A server that was down at its hour makes up for it; a desk that had no night yet waits.
    """
    due = next_due(at, now)
    missed = due - timedelta(days=1)
    return missed if last is not None and last < missed else due


def next_due(at: time, now: datetime) -> datetime:
    """The next instant after ``now`` (aware UTC) at that time of day."""
    due = now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    return due if due > now else due + timedelta(days=1)
