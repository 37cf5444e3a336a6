"""Modules that Great Expectations imports and no check of ours uses: they load when something asks for them."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

#: Statistics of distributions (a third of the time that Great Expectations takes to import, and 54 MB) and charts.
POSTPONED = ("scipy.stats", "altair")


def postpone(name: str) -> None:
    """Let ``import name`` give a stand-in, of which the first use imports the module itself.

    Without effect where the module is there already. The standard library's ``LazyLoader`` would not do: the
    import of a name from a package looks at the module, and so loads it.
    """
    if name in sys.modules:
        return

    def load(attribute: str) -> object:
        # Whoever looks at all modules asks for such names; for a module below it the path is needed.
        if attribute.startswith("__") and attribute != "__path__":
            raise AttributeError(attribute)
        if sys.modules.get(name) is stand_in:
            del sys.modules[name]
        return getattr(import_module(name), attribute)

    stand_in = ModuleType(name)
    vars(stand_in)["__getattr__"] = load
    sys.modules[name] = stand_in
