"""A person at a terminal who decides on what came back."""

from collections.abc import Iterable

import pytest
from tests.unit.cli.review_round import ONE, TWO, reviewing
from tests.unit.review.review_examples import LI, comment, figure, moved, put_in, wording

from draftkit.cli import review_desk, review_session
from draftkit.cli.language import Language, install
from draftkit.cli.phrases_keys import END
from draftkit.cli.review_desk import ReviewDesk
from draftkit.review.decide import REFUSED, TAKEN, Decision, Verdict, decide
from draftkit.workflows.review.gather import Reviewing, plan_path


@pytest.fixture(autouse=True)
def _english() -> None:
    install(Language.ENGLISH)


class Typed:
    """Keys and lines that somebody types."""

    is_raw = True

    def __init__(self, keys: Iterable[str]) -> None:
        self.left = list(keys)

    def key(self, prompt: str) -> str:
        assert prompt.endswith("]:")
        return self.left.pop(0)

    def line(self, _prompt: str, text: str = "") -> str | None:
        typed = self.left.pop(0)
        return text + typed[1:] if typed.startswith("+") else typed


def desk_with(monkeypatch: pytest.MonkeyPatch, round_: Reviewing, keys: Iterable[str]) -> tuple[ReviewDesk, Typed]:
    typed = Typed(keys)
    monkeypatch.setattr(review_desk, "Keys", lambda: typed)
    return ReviewDesk(round_, decide(round_.items, settled=round_.settled)), typed


def decisions(desk: ReviewDesk) -> dict[int, Decision]:
    return dict(sorted(desk.decided.decisions.items()))


def test_every_edit_is_asked_for_once(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    desk, typed = desk_with(monkeypatch, reviewing(ONE, TWO), "trtent")
    typed.left = ["t", "r", "t", "e", "良种好", "y", "r", "s", "n"]
    assert desk.run()
    assert typed.left == []
    expected = {1: TAKEN, 2: REFUSED, 3: TAKEN, 4: Decision(Verdict.EDIT, "良种好"), 6: TAKEN, 7: REFUSED, 9: REFUSED}
    assert decisions(desk) == expected
    assert desk.decided.open == (8,)
    said = capsys.readouterr().err
    assert "── 1/8 · no. 1 · opening · figure · 王某 11-20 10:05 ──" in said
    assert "  2  王某 11-20 10:05" in said
    assert "taken as: 良种好" in said


def test_taking_one_of_two_refuses_the_other_and_does_not_ask_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    desk, typed = desk_with(monkeypatch, reviewing(ONE[1:2], TWO[:1]), "t")
    assert desk.run()
    assert decisions(desk) == {1: TAKEN, 2: REFUSED}
    assert typed.left == []


def test_two_texts_at_one_place_can_both_be_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    round_ = reviewing((put_in("抓实", "切实"),), (put_in("抓实", "全面", LI),))
    desk, _ = desk_with(monkeypatch, round_, "tt")
    assert desk.run()
    assert decisions(desk) == {1: TAKEN, 2: TAKEN}


def test_going_back_changes_a_decision(monkeypatch: pytest.MonkeyPatch) -> None:
    desk, _ = desk_with(monkeypatch, reviewing((figure("130人"), wording("抓实", "做强"))), "tbrr")
    assert desk.run()
    assert decisions(desk) == {1: REFUSED, 2: REFUSED}


def test_all_the_rest_is_taken_but_where_two_exclude_each_other_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    desk, typed = desk_with(monkeypatch, reviewing(ONE, TWO), "rat")
    assert desk.run()
    assert typed.left == []
    assert decisions(desk) == {at: REFUSED if at in (1, 3) else TAKEN for at in (1, 2, 3, 4, 6, 7, 8, 9)}


def test_all_the_rest_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    desk, _ = desk_with(monkeypatch, reviewing(ONE, TWO), "tx")
    assert desk.run()
    assert set(decisions(desk).values()) == {TAKEN, REFUSED}
    assert desk.decided.open == ()


def test_a_move_cannot_be_reworded_and_a_strange_key_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk, _ = desk_with(monkeypatch, reviewing((moved(),)), "e?z\nt")
    assert desk.run()
    said = capsys.readouterr().err
    assert "this one can be taken or refused only" in said
    assert "z is no key here" in said
    assert "x  refuse all that is left" in said


@pytest.mark.parametrize("key", ["q", END])
def test_quitting_keeps_what_was_decided_in_hand(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    desk, _ = desk_with(monkeypatch, reviewing(ONE, TWO), ["t", key])
    assert not desk.run()
    assert decisions(desk) == {1: TAKEN}


def test_a_reply_is_shown_below_its_comment(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk, _ = desk_with(monkeypatch, reviewing((comment("核实"), comment("已核", LI, answers=0))), "tt")
    assert desk.run()
    assert "  “茶厂”：核实\n  “茶厂”：已核\n" in capsys.readouterr().err


def asked_all(
    monkeypatch: pytest.MonkeyPatch, round_: Reviewing, keys: str, answers: list[bool]
) -> dict[int, Decision]:
    monkeypatch.setattr(review_desk, "Keys", lambda: Typed(keys))
    monkeypatch.setattr(review_session, "agree", lambda _question: answers.pop(0))
    before = decide(round_.items, settled=round_.settled)
    return dict(review_session.ask_all(round_, before, "draftkit review 茶话会 甲.docx").decisions)


def test_nothing_counts_before_the_last_question_is_answered(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    from pathlib import Path

    round_ = reviewing((figure("130人"),), root=Path(str(tmp_path)))
    assert asked_all(monkeypatch, round_, "t", [True]) == {1: TAKEN}
    assert asked_all(monkeypatch, round_, "q", []) == {}
    assert not plan_path(round_).exists()
    capsys.readouterr()
    assert asked_all(monkeypatch, round_, "t", [False]) == {}
    assert "decision: take" in plan_path(round_).read_text("utf-8")
    assert "--decisions" in capsys.readouterr().err
