"""Five thousand random sequences of verbs on orders of a real shop, against a model on paper, in ten items that can be gone on with."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.desks.order_sequences import OrderSequences, open_session

pytestmark = pytest.mark.proof
SEQUENCES, STEPS = 500, 14


@pytest.mark.parametrize("part", range(10))
def test_that_five_hundred_sequences_of_verbs_are_as_on_paper(
    part: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    session, begun = open_session(tmp_path), []

    class Machine(OrderSequences):
        def __init__(self) -> None:
            super().__init__()
            begun.append(self)

    Machine.session = session
    chosen = settings(
        max_examples=SEQUENCES, stateful_step_count=STEPS, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(seed(2026 + part)(Machine), settings=chosen)
    session.close()
    record_property("sequences of verbs on orders", len(begun))
    assert len(begun) >= SEQUENCES
