"""The statements of refunds: each is served by an index, however many refunds there are."""

import pytest

from backoffice.desks.session import Session
from backoffice.domain.refunds import RefundState
from backoffice.storage import refunds, today
from backoffice.storage.prepared import raw_of
from tests.desks.conftest import clock, session, session_for  # noqa: F401  # fixtures


def plans(session: Session, text: str) -> list[str]:  # noqa: F811  # the fixture
    """Return how SQLite would run a statement, every parameter nothing."""
    with session.reading() as connection:
        values = (None,) * text.count("?")
        return [row[3] for row in raw_of(connection).execute(f"EXPLAIN QUERY PLAN {text}", values)]


@pytest.mark.parametrize("keyed", [True, False])
def test_that_a_page_is_served_by_the_index_of_states(session: Session, keyed: bool) -> None:  # noqa: F811
    steps = plans(session, refunds._page(keyed).text)

    assert any("refund_by_state" in step and "COVERING" in step for step in steps)
    assert not any(step.startswith("SCAN") for step in steps)


def test_that_the_refunds_of_an_order_are_served_by_its_index(session: Session) -> None:  # noqa: F811
    steps = plans(session, refunds._of_order().text)

    assert any("refund_by_order" in step for step in steps)
    assert not any("SCAN" in step or "TEMP B-TREE" in step for step in steps)


def test_that_changed_accounts_are_found_by_their_own_index(session: Session) -> None:  # noqa: F811
    steps = plans(session, today._ACCOUNTS)

    assert any("bank_detail_unconfirmed" in step for step in steps)
    assert not any("SCAN" in step for step in steps)


def test_that_states_without_refunds_count_nothing(session: Session) -> None:  # noqa: F811
    with session.reading() as connection:
        assert [refunds.count(connection, state, 10).number for state in RefundState] == [0, 0, 0, 0]
        assert [refunds.count(connection, state, None).number for state in RefundState] == [0, 0, 0, 0]
