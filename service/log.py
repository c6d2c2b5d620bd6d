"""The service's log: JSON lines on stderr, without a word of any ticket."""

import sys
from typing import Any

import structlog


def logger() -> Any:
    """Make a logger; it holds no state, so each room makes its own."""
    return structlog.wrap_logger(
        structlog.PrintLogger(sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
    )
