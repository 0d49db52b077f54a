"""How a script ends: with a code and a sentence, whatever stops it."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from pathlib import Path

from .command import Failed


def ended(body: Callable[[], int]) -> int:
    """The exit code of a script: what its body gives, 70 where it cannot go on, 130 and 143 where it is told to stop.

    Servers are taken down on the way out, for a signal to terminate leaves as an exception.
    """
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(143))
    name = f"scripts/{Path(sys.argv[0]).name}"
    try:
        return body()
    except Failed as failure:
        print(f"{name}: {failure}", file=sys.stderr)
        return 70
    except KeyboardInterrupt:
        print(f"{name}: interrupted; its servers are down", file=sys.stderr)
        return 130
