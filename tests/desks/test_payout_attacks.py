"""Boxes that were tampered with are paid to nobody, and each is named; the full figures are in tests/proof."""

from pathlib import Path

from tests.proof import payout_attacks


def test_that_no_box_that_was_tampered_with_is_paid_out(tmp_path: Path) -> None:
    told = payout_attacks.attack_often(tmp_path, times=48, seed=20261128)

    assert told.keys() >= payout_attacks.NAMED
