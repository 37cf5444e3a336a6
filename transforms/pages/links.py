"""Where each page stands below the folder of the pages, and how one page points to another."""

from __future__ import annotations

import re


def file_name(name: str) -> str:
    """A name that is safe as a file name on every system; ids and codes stay readable."""
    return re.sub(r"[^0-9A-Za-z_.-]", "-", name)


def report_path(report_id: str) -> str:
    """Page of a report."""
    return f"reports/{file_name(report_id)}.html"


def region_path(region_code: str) -> str:
    """Page of a region."""
    return f"regions/{file_name(region_code)}.html"


def compare_path(indicator_code: str) -> str:
    """Page that compares one indicator."""
    return f"compare/{file_name(indicator_code)}.html"


def tasks_path(report_id: str) -> str:
    """Page with the tasks of a plan or notice."""
    return f"tasks/{file_name(report_id)}.html"


def terms_path(region_code: str) -> str:
    """Page with the words of a region."""
    return f"terms/{file_name(region_code)}.html"


def chains_path(region_code: str) -> str:
    """Page with the accounts of a region: its chains of promise, task and outcome."""
    return f"chains/{file_name(region_code)}.html"


def run_path(run_id: str) -> str:
    """Quality page of a run."""
    return f"quality/{file_name(run_id)}.html"


def anchor(row_id: str) -> str:
    """Anchor of an observation, task or section in the page of its report: the part after the colon."""
    return row_id.rpartition(":")[2]


def observation_path(report_id: str | None, observation_id: str | None) -> str | None:
    """Place of an observation in the page of its report."""
    if not report_id or not observation_id:
        return None
    return f"{report_path(report_id)}#{anchor(observation_id)}"
