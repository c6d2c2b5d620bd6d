"""The app: settings in, store and intake opened, every call behind the gate."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from datetime import UTC, datetime, time
from importlib.metadata import PackageNotFoundError, version

from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool

from service import api, console, ops
from service.auth import Gate
from service.desk import OpenDesk
from service.errors import NotReadyError, StoreUnavailableError
from service.intake import Clock, Intake
from service.llm.endpoint import endpoint
from service.metrics import Metrics
from service.scheduler import Scheduler
from service.settings import Settings
from service.store import Store
from service.wire import problems
from service.wire.openapi import DocumentedApp


def utc_now() -> datetime:
    """Return the present instant, aware."""
    return datetime.now(UTC)


def create_app(
    settings: Settings,
    *,
    intake: Intake | None = None,
    store: Store | None = None,
    clock: Clock = utc_now,
) -> FastAPI:
    """Make the app that serves one home.

    Args:
        settings: Where the home is, and which keys open it.
        intake: The one to use instead of one built on the home.
        store: The one to use, which stays open, instead of the home's.
        clock: The present instant, aware UTC.
    """
    metrics = Metrics()
    app = DocumentedApp(
        title="Vigie",
        version=_version(),
        description="The lookout of a support desk.",
        lifespan=_life(settings, metrics, intake, store, clock),
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.include_router(api.router)
    app.include_router(ops.router)
    app.include_router(console.router)
    problems.install(app)
    app.add_middleware(Gate, keys=[key.get_secret_value() for key in settings.api_keys])
    app.add_middleware(ops.Watch, metrics=metrics)
    return app


def _life(
    settings: Settings,
    metrics: Metrics,
    intake: Intake | None,
    store: Store | None,
    clock: Clock,
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """What is open while the app serves: the store, the desk on it and, where asked, the nights."""
    llm = endpoint(settings)

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        opened = store
        if opened is None:
            opened = await run_in_threadpool(Store.open, settings.store_url())
        desk = OpenDesk(
            store=opened,
            intake=intake or Intake.of(settings, opened, clock),
            metrics=metrics,
            clock=clock,
            llm=llm,
        )
        app.state.desk = desk
        # The first request should not pay for the loading. Without an artifact yet the app
        # serves what it can, and takes the artifact in when there is one.
        with suppress(NotReadyError, StoreUnavailableError):
            await run_in_threadpool(desk.intake.warm_up)
        async with _nights(settings.nightly, desk):
            yield
        if opened is not store:
            opened.close()

    return life


@asynccontextmanager
async def _nights(at: time | None, desk: OpenDesk) -> AsyncIterator[None]:
    """Meanwhile each night runs by itself, if there is a time for it."""
    if at is None:
        yield
        return
    scheduler = Scheduler(
        at, desk.store, desk.intake, desk.clock, desk.llm, timed=desk.metrics.time_night
    )
    scheduler.start()
    try:
        yield
    finally:
        await run_in_threadpool(scheduler.stop)


def _version() -> str:
    try:
        return version("vigie")
    except PackageNotFoundError:  # a checkout that is run without being installed
        return "0"
