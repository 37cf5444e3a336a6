"""Every question about evidence is answered by the samples' warehouse."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.flows.conftest import SamplesRun
from warehouse.query import query

EVIDENCE = Path(__file__).parents[2] / "docs" / "evidence.md"
QUESTIONS = re.findall(r"```sql\n(.*?)```", EVIDENCE.read_text("utf-8"), re.DOTALL)
#: Answers that are empty where all is well.
NOTHING_WRONG = ("quality.corrections", "disposition = 'unexplained' ORDER BY")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: " ".join(question.split())[:60])
def test_a_question_about_evidence_is_answered(samples_run: SamplesRun, question: str):
    answer = query(samples_run.warehouse, question)
    assert answer.width > 1
    assert answer.height or any(words in question for words in NOTHING_WRONG)


def test_evidence_of_the_samples_points_at_words_and_known_rules(samples_run: SamplesRun):
    unknown = query(
        samples_run.warehouse,
        "SELECT field, rule FROM parsed.observation_evidence WHERE does IS NULL OR coalesce(words, '') = ''",
    )
    assert unknown.rows() == []
