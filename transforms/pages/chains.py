"""Accounts squared: the pages of a region's chains of promise, task, progress and outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from transforms.catalogue.indicators import HEADLINE_CODES
from transforms.pages.accounts import Account
from transforms.pages.lines import both
from transforms.pages.links import chains_path
from transforms.pages.listing import Line, Listing
from transforms.pages.page import Made, environment, render

Row = Mapping[str, Any]
#: What became of promises, in the order of their bar.
OUTCOMES = ("met", "ahead", "on_track", "missed", "behind", "pending", "no_outcome", "no_figure")
_ACCOUNTS = 12


def chains_page(region: Row, accounts: Sequence[Account], made: Made) -> tuple[str, str, list[Listing]]:
    """Path, HTML and listings of the page of a region."""
    code = region["region_code"]
    path = chains_path(code)
    listing = Listing(f"chains-{code}", [account_line("../", account) for account in accounts], _ACCOUNTS)
    html = render(
        "chains.html.j2",
        path,
        made,
        region=region,
        accounts=accounts,
        circles=sum(has_circle(account) for account in accounts),
        outcomes=count_outcomes(accounts),
        listing=listing,
    )
    return path, html, [listing]


def chains_index(
    regions: Sequence[tuple[Row, Sequence[Account]]], example: Account | None, made: Made
) -> tuple[str, str]:
    """Path and HTML of the list of regions with accounts, and one account as an example."""
    path = "chains/index.html"
    listed = [(row, len(own), sum(map(has_circle, own)), count_outcomes(own)) for row, own in regions]
    shown = account_html("../", example) if example else None
    return path, render("chains_index.html.j2", path, made, regions=listed, example=example, shown=shown)


def pick_example(accounts: Mapping[str, Sequence[Account]]) -> Account | None:
    """The account that shows most of how promises go: all kinds of links, and few of them."""
    every = [account for own in accounts.values() for account in own]
    return min(every, key=_aptness, default=None)


def _aptness(account: Account) -> tuple[int, bool, int, str]:
    return -len(account.kinds), account.code not in HEADLINE_CODES, account.links, account.chain_id


def has_circle(account: Account) -> bool:
    """Whether a promise of it was answered."""
    return any(entry.promises and entry.answers for entry in account.entries)


def count_outcomes(accounts: Sequence[Account]) -> list[tuple[str, str, int]]:
    """What became of the promises: group, value and number of each, in a fixed order."""
    counts = Counter(entry.verdict for account in accounts for entry in account.entries if entry.verdict)
    return sorted(((*verdict, n) for verdict, n in counts.items()), key=lambda each: OUTCOMES.index(each[1]))


def account_html(root: str, account: Account) -> Markup:
    """One account, linked from a page below `root`."""
    module = environment().get_template("account.html.j2").make_module({"root": root})
    return Markup(module.account(account, root))  # type: ignore[attr-defined]


def account_line(root: str, account: Account) -> Line:
    """One account as a row of a listing."""
    words = [account.name, account.code or "", both(f"i.{account.code}")]
    for entry in account.entries:
        words += [entry.period, *(both(".".join(entry.verdict)) for _ in [0] if entry.verdict)]
        words += [deed.words for deed in (*entry.promises, *entry.answers)]
    html = Markup('<tr><td class="whole">{}</td></tr>').format(account_html(root, account))
    return Line(" ".join(words), html)
