"""The frame around every page, and the Jinja environment that fills the templates."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from transforms.pages import links
from transforms.pages.numbers import BOUND_SIGNS, show_number, show_share, show_value
from transforms.pages.sentences import say_missing, say_sentence
from transforms.pages.words import plain, say, say_period, say_value, words_script

#: Files beside the pages, by their path below the folder of the pages.
ASSETS = ("app.js", "charts.js", "style.css", "vega.js")


@dataclass(frozen=True, slots=True)
class Made:
    """What the foot of every page says of where it comes from."""

    version: str
    warehouse: str
    run: str
    #: Whether the reading pages stand beside: a run alone makes the quality report only.
    reading: bool = True


@cache
def environment() -> Environment:
    """The templates with the functions that they use."""
    env = Environment(
        loader=PackageLoader("transforms.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals |= {
        "t": say,
        "value_of": say_value,
        "plain": plain,
        "sentence": say_sentence,
        "missing": say_missing,
        "number": show_number,
        "share": show_share,
        "figure": show_value,
        "period": say_period,
        "signs": BOUND_SIGNS,
        "links": links,
    }
    return env


def render(template: str, path: str, made: Made, **values: Any) -> str:
    """One page from a template; `path` is where it will stand, so that it finds its neighbours."""
    root = "../" * path.count("/")
    return environment().get_template(template).render(root=root, path=path, made=made, **values)


def assets(made: Made) -> dict[str, str]:
    """Style, scripts and words that all pages share, by path; and the run that was the last, so that a
    page of an earlier one can say that it is."""
    folder = files("transforms.pages").joinpath("assets")
    texts = {f"assets/{name}": folder.joinpath(name).read_text(encoding="utf-8") for name in ASSETS}
    return texts | {
        "assets/words.js": words_script(),
        "assets/run.js": f"duizhangRun = {json.dumps(made.run)};\n",
    }
