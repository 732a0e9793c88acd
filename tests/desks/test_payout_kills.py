"""A payout killed at any point is whole or not there; the full figures are in tests/proof."""

import shutil
import signal
from pathlib import Path

import pytest

from tests.proof import payout_child, payout_kills

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is POSIX; Windows has its own lane")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop that can pay out; each kill has a copy of it."""
    folder = tmp_path_factory.mktemp("paying") / "shop"
    payout_child.found(folder)
    return folder


@pytest.mark.parametrize("point", payout_kills.ARROWS)
def test_that_a_payout_killed_at_an_arrow_is_finished_or_free_at_the_next_sign_in(point: str, template: Path, tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    shutil.copytree(template, folder)
    said = payout_kills.kill_at(folder, point, "after")

    told = payout_kills.check(folder, said)

    assert not any("survived" in line for line in said)
    assert told == ({"done": 3} if point in payout_kills.ARROWS[3:] else {"waiting": 3})


def test_that_kills_at_any_moment_pay_nothing_twice_and_lose_nothing(template: Path, tmp_path: Path) -> None:
    shutil.copytree(template, tmp_path / "shop")
    assert payout_kills.kill_often(tmp_path / "shop", times=2, seed=20261129)["done"] > 0
