"""The full figures of payouts: boxes that were tampered with, kills at every point, files of many payments."""

import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.documents import sepa_payments
from tests.proof import payout_attacks, payout_child, payout_kills

pytestmark = pytest.mark.proof

ATTACKS, KILLS, PAYMENTS = 500, 50, 10_000
Record = Callable[[str, object], None]
POSIX = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is POSIX")


def test_that_five_hundred_boxes_that_were_tampered_with_are_paid_to_nobody(tmp_path: Path, record_property: Record) -> None:
    told = payout_attacks.attack_often(tmp_path, ATTACKS, seed=6)

    record_property("tampered boxes, none paid out, each named", ATTACKS)
    record_property("named as", told)
    assert told.keys() >= payout_attacks.NAMED | {"other_holder", "other_account", "other_source"}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop that can pay out; each kill has a copy of it."""
    folder = tmp_path_factory.mktemp("paying") / "shop"
    payout_child.found(folder)
    return folder


@POSIX
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("point", payout_kills.POINTS)
def test_that_a_payout_killed_at_any_point_is_whole_or_not_there(point: str, when: str, template: Path, tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    shutil.copytree(template, folder)
    said = payout_kills.kill_at(folder, point, when)

    payout_kills.check(folder, said)


@POSIX
def test_that_kills_at_any_moment_pay_nothing_twice_and_lose_nothing(template: Path, tmp_path: Path, record_property: Record) -> None:
    shutil.copytree(template, tmp_path / "shop")
    told = payout_kills.kill_often(tmp_path / "shop", KILLS, seed=7)

    record_property("payouts killed at any moment", KILLS)
    record_property("refunds", dict(told))
    assert told["done"] > KILLS


def test_that_a_file_of_ten_thousand_payments_is_taken_by_the_schema(record_property: Record) -> None:
    content = sepa_payments.written(PAYMENTS)

    sepa_payments.check(content, PAYMENTS)
    record_property("payments in one file", PAYMENTS)
