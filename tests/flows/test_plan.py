"""What a run has to do, from the files it sees and the documents that are known."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from flows.plan import HashedSource, Known, copy_id, document_id, find_gone, make_plan
from flows.sources import Source


def file(name: str, text: str, manifest: str | None = None) -> HashedSource:
    return HashedSource(Source(Path(name), name), digest(text), len(text), manifest)


def known(name: str, text: str, copy_of: str | None = None, manifest: str | None = None) -> Known:
    if copy_of is None:
        return Known(document_id(digest(text)), name, digest(text), manifest=manifest)
    return Known(copy_id(digest(text), name), name, digest(text), document_id(digest(text)))


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def names(files: list[HashedSource]) -> list[str]:
    return [file.source.name for file in files]


def test_files_that_are_known_change_nothing():
    plan = make_plan([file("a.txt", "甲"), file("b.txt", "乙")], [known("a.txt", "甲"), known("b.txt", "乙")])
    assert plan.changes_nothing
    assert names(plan.unchanged) == ["a.txt", "b.txt"]


def test_a_file_that_is_added_is_the_only_new_one():
    plan = make_plan([file("a.txt", "甲"), file("b.txt", "乙")], [known("a.txt", "甲")])
    assert names(plan.new) == ["b.txt"]
    assert names(plan.unchanged) == ["a.txt"]


def test_the_same_bytes_twice_are_one_document_and_a_copy_with_an_id_of_its_own():
    plan = make_plan([file("a.txt", "甲"), file("b.txt", "甲")], [])
    assert names(plan.new) == ["a.txt"]
    (copy,) = plan.copies
    assert copy.duplicate_of == document_id(digest("甲"))
    assert copy.document_id != copy.duplicate_of


def test_a_copy_of_a_known_document_is_not_read_again():
    plan = make_plan([file("b.txt", "甲")], [known("a.txt", "甲")])
    assert plan.new == []
    assert [copy.file.source.name for copy in plan.copies] == ["b.txt"]


def test_other_bytes_at_a_known_path_supersede_the_old_ones():
    plan = make_plan([file("a.txt", "新")], [known("a.txt", "旧"), known("b.txt", "乙")])
    assert names(plan.new) == ["a.txt"]
    assert plan.superseded == [known("a.txt", "旧")]


def test_a_superseded_document_lives_on_under_the_path_of_its_first_copy():
    old = [known("a.txt", "旧"), known("c.txt", "旧", copy_of="a.txt"), known("b.txt", "旧", copy_of="a.txt")]
    plan = make_plan([file("a.txt", "新")], old)
    (promotion,) = plan.promoted
    assert (promotion.superseded.source_path, promotion.copy.source_path) == ("a.txt", "b.txt")
    assert plan.superseded == []


def test_a_copy_that_changes_with_its_original_is_superseded_too():
    old = [known("a.txt", "旧"), known("b.txt", "旧", copy_of="a.txt")]
    plan = make_plan([file("a.txt", "新"), file("b.txt", "别")], old)
    assert {document.source_path for document in plan.superseded} == {"a.txt", "b.txt"}
    assert plan.promoted == []


def test_bytes_that_move_to_the_path_of_a_superseded_document_are_new_there():
    plan = make_plan([file("a.txt", "乙"), file("b.txt", "甲")], [known("a.txt", "甲"), known("b.txt", "乙")])
    assert names(plan.new) == ["a.txt", "b.txt"]
    assert len(plan.superseded) == 2


def test_another_word_of_the_manifest_makes_a_known_document_be_read_again():
    old = [known("a.txt", "甲", manifest='{"region": "宿州市"}')]
    assert make_plan([file("a.txt", "甲", '{"region": "宿州市"}')], old).changes_nothing
    plan = make_plan([file("a.txt", "甲", '{"region": "淮北市"}')], old)
    assert plan.restated == old
    assert names(plan.new) == ["a.txt"]


def test_a_run_without_a_manifest_leaves_what_an_earlier_one_said():
    assert make_plan(
        [file("a.txt", "甲")], [known("a.txt", "甲", manifest='{"title": "报告"}')]
    ).changes_nothing


def test_what_is_gone_is_told_and_retired_where_it_is_asked() -> None:
    old = [known("docs/a.txt", "甲"), known("docs/b.txt", "乙"), known("other/c.txt", "丙")]
    files = [file("docs/a.txt", "甲")]
    gone = find_gone(files, old, ["docs"], is_there=lambda name: False)
    assert [document.source_path for document in gone] == ["docs/b.txt"]
    told, pruned = make_plan(files, old, gone=gone), make_plan(files, old, gone=gone, prune=True)
    assert told.changes_nothing
    assert told.gone == gone
    assert pruned.superseded == gone


def test_a_file_that_was_passed_over_is_not_gone() -> None:
    old = [known("docs/b.report", "乙")]
    assert find_gone([], old, ["docs/"], is_there=lambda name: name == "docs/b.report") == []


def test_a_document_is_gone_from_an_archive_that_could_be_read() -> None:
    old = [known("docs/a.zip!/a.txt", "甲"), known("docs/a.zip!/b.txt", "乙")]
    inside = HashedSource(
        Source(Path("docs/a.zip"), "docs/a.zip!/a.txt", container="docs/a.zip"), digest("甲"), 1
    )
    assert find_gone([inside], old, ["docs"], is_there=lambda name: True) == old[1:]
    unreadable = file("docs/a.zip", "?")
    assert find_gone([unreadable], old, ["docs"], is_there=lambda name: True) == []


def test_a_file_that_moved_is_read_at_its_new_place() -> None:
    old = [known("docs/a.txt", "甲")]
    plan = make_plan([file("docs/b.txt", "甲")], old, gone=old, prune=True)
    assert (len(plan.new), len(plan.copies), plan.superseded) == (1, 0, old)
