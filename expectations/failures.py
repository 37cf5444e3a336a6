"""The rows that break a rule."""

from __future__ import annotations

from typing import Any

from expectations.rules import Rule
from expectations.scope import Scope

#: Findings that one check makes of one document; `quality.checks` counts them all.
FINDINGS_PER_DOCUMENT = 50


def failing_rows(scope: Scope, rule: Rule) -> list[dict[str, Any]]:
    """The first rows of each document that break `rule`, in the order of the text, each with
    ``row_key, document_id, char_start, char_end, message``."""
    query = f"""
        SELECT row_key::VARCHAR AS row_key, document_id, char_start::INTEGER AS char_start,
               char_end::INTEGER AS char_end, message
        FROM ({scope.render(rule.failing)})
        QUALIFY row_number() OVER (PARTITION BY document_id ORDER BY char_start, row_key, message)
                <= {FINDINGS_PER_DOCUMENT}
        ORDER BY document_id, char_start, row_key, message
    """
    return scope.cursor.execute(query).pl().to_dicts()


def failing_documents(scope: Scope, rule: Rule) -> list[str]:
    """The documents with rows that break `rule`, in the order of their ids."""
    query = f"SELECT DISTINCT document_id FROM ({scope.render(rule.failing)}) ORDER BY ALL"
    return [row[0] for row in scope.cursor.execute(query).fetchall()]
