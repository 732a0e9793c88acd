"""The words for what happened to an order, and for why a verb left it alone."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from backoffice.domain.orders import HistoryLine
from tests.ui.fakes import FakeOrderDesk, board_rows, context_for
from ui.batch_words import WHY
from ui.icons import icon
from ui.pages.order_words import history_fact, reason_words
from ui.shop_words import HISTORY, SKIPPED

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
GENERAL = "It cannot be done in its present state."


@pytest.mark.parametrize("code", [code for code in HISTORY if code.startswith("order.") and code != "order.changed"])
def test_that_everything_that_happens_to_an_order_is_called_by_its_name(qtbot: QtBot, code: str) -> None:
    formats = context_for(FakeOrderDesk(board_rows())).formats
    picture, words, detail = history_fact(HistoryLine(NOW, code, "Maria Schulz", "", "", ""), formats, "EUR")

    assert words not in ("", code, "Changed", "Order changed")
    assert not icon(picture).isNull()
    assert "Maria Schulz" in detail


@pytest.mark.parametrize(
    ("currency", "old", "new", "said"),
    [("EUR", "0.00", "1284.50", "€0.00 → €1,284.50"), ("JPY", "1285", "0", "¥1,285 → ¥0"), ("EUR", "", "10.90", "€10.90")],
)
def test_that_amounts_are_written_as_everywhere_else(qtbot: QtBot, currency: str, old: str, new: str, said: str) -> None:
    formats = context_for(FakeOrderDesk(board_rows())).formats
    line = HistoryLine(NOW, "order.paid", "Maria Schulz", "received_minor", old, new)

    assert history_fact(line, formats, currency)[2].endswith(f" · {said}")


@pytest.mark.parametrize("reason", sorted({*SKIPPED, *WHY}))
def test_that_every_reason_is_said(qtbot: QtBot, reason: str) -> None:
    assert reason_words(reason) != GENERAL


def test_that_a_reason_nobody_knows_is_still_a_sentence(qtbot: QtBot) -> None:
    assert reason_words("from_the_future") == GENERAL
