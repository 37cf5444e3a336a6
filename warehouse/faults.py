"""Named moments of writing at which a test may make a run fail.

A warehouse is only as safe as the worst moment to lose power. So every write, rename and commit says
here that it is about to happen and that it has happened, and whoever wants to know what follows from a
failure at that moment installs a hook that raises, or ends the process. Nothing is installed otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: Called with the name of each moment: ``before rename``, ``after write parsed.tasks`` …
Hook = Callable[[str], None]

_hook: Hook | None = None


def install(hook: Hook | None) -> None:
    """Call `hook` at every moment from now on; ``None`` takes it away."""
    global _hook
    _hook = hook


@contextmanager
def moment(name: str) -> Iterator[None]:
    """Around one thing that changes files: the moments ``before <name>`` and ``after <name>``."""
    if _hook is not None:
        _hook(f"before {name}")
    yield
    if _hook is not None:
        _hook(f"after {name}")
