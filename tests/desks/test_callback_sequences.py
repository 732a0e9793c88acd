"""Two hundred random sequences of verbs on callback requests; `tests/proof/test_callbacks.py` runs two thousand."""

from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.desks.callback_sequences import CallbackSequences, open_sessions


def test_that_two_hundred_sequences_of_verbs_by_two_people_are_as_on_paper(tmp_path: Path) -> None:
    sessions = open_sessions(tmp_path)

    class Machine(CallbackSequences):
        pass

    Machine.sessions = sessions
    run_state_machine_as_test(
        Machine, settings=settings(max_examples=200, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck))
    )
    for session in sessions:
        session.close()
