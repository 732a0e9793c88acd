"""A few random sequences of verbs on orders; `tests/proof/test_order_sequences.py` runs five thousand."""

from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.desks.order_sequences import OrderSequences, open_session


def test_that_some_sequences_of_verbs_are_as_on_paper(tmp_path: Path) -> None:
    session = open_session(tmp_path)

    class Machine(OrderSequences):
        pass

    Machine.session = session
    run_state_machine_as_test(
        Machine, settings=settings(max_examples=60, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck))
    )
    session.close()
