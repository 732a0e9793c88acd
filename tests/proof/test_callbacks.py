"""The queue of a thousand callback requests over a year, and two thousand random sequences of verbs by two people, against paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.desks.callback_sequences import CallbackSequences, open_sessions
from tests.desks.queue_proof import compare

pytestmark = pytest.mark.proof
REQUESTS, MOMENTS = 1000, 60
SEQUENCES, STEPS = 500, 12


def test_that_the_queue_of_a_thousand_requests_stands_as_on_paper(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    requests, moments = compare(tmp_path, REQUESTS, MOMENTS, seed=2026)

    record_property("callback requests over a year", requests)
    record_property("moments at which the queue was compared", moments)
    assert requests == REQUESTS
    assert moments >= 4 * MOMENTS


@pytest.mark.parametrize("part", range(4))
def test_that_five_hundred_sequences_of_verbs_on_callbacks_are_as_on_paper(
    part: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    sessions, begun = open_sessions(tmp_path), []

    class Machine(CallbackSequences):
        def __init__(self) -> None:
            super().__init__()
            begun.append(self)

    Machine.sessions = sessions
    chosen = settings(
        max_examples=SEQUENCES, stateful_step_count=STEPS, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(seed(2026 + part)(Machine), settings=chosen)
    for session in sessions:
        session.close()
    record_property("sequences of verbs on callbacks", len(begun))
    assert len(begun) >= SEQUENCES
