"""The small records that desks return about the shop itself: equal by what they hold, and never changed in place."""

from dataclasses import FrozenInstanceError, fields
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backoffice.domain.reports import BackupReport, PaymentMethod

WHEN = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)


def test_that_two_reports_of_the_same_backup_are_equal() -> None:
    first, second = (BackupReport(Path("shop.backoffice"), WHEN, 3, 12) for _ in range(2))

    assert first == second
    assert first != BackupReport(Path("shop.backoffice"), WHEN, 4, 12)


def test_that_a_report_names_counts_and_nobody() -> None:
    assert [field.name for field in fields(BackupReport)] == ["path", "made_at", "orders", "log_lines"]
    assert [field.name for field in fields(PaymentMethod)] == ["name", "ships_before_payment"]


def test_that_a_payment_method_cannot_be_changed_in_place() -> None:
    method = PaymentMethod("Rechnung", False)

    with pytest.raises(FrozenInstanceError):
        method.ships_before_payment = True  # type: ignore[misc]  # that it is refused is the point
