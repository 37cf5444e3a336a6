"""The frame around Great Expectations' rendered results: one page without anything from a network.

What Great Expectations renders is kept whole. Its own frame loads style and scripts from eight hosts and
draws its front page by script, so that without a network it is empty; ours has its style in the page and
its tables as tables. The classes are named in the configuration of the site, which is where Great
Expectations takes a view of one's own from.
"""

from __future__ import annotations

from typing import Any

from great_expectations.render.view.view import DefaultJinjaPageView
from jinja2 import ChoiceLoader, PackageLoader


class OfflinePageView(DefaultJinjaPageView):
    """A page of the site: the templates beside this module before those of Great Expectations."""

    def __init__(self, **directories: Any) -> None:
        super().__init__(**directories)
        own = PackageLoader("expectations.data_docs")
        self.env.loader = ChoiceLoader([own, self.env.loader] if self.env.loader else [own])
        # Else each of some thousand pieces asks the disk whether its template is still the same.
        self.env.auto_reload = False
