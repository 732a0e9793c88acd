"""What the log's lines say of an account: how it came in, who waits for what, and when it is gone."""

from datetime import UTC, datetime, timedelta

import pytest

from backoffice.domain.bank_detail_trust import Trust, fields_of, trusts
from backoffice.domain.log import LogLine

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)


def line(seq: int, code: str, subjects: str, person: str = "ada", fields: tuple[str, ...] = (), kind: str = "bank_detail") -> LogLine:
    return LogLine(seq, NOW + timedelta(hours=seq), person, f"bank_detail.{code}", kind, subjects, fields)


def entered(seq: int = 1, subjects: str = "7", **given: object) -> LogLine:
    return line(seq, "entered", subjects, fields=fields_of("aa", **given))  # type: ignore[arg-type]


def trust_of(*lines: LogLine, detail: int = 7) -> Trust:
    return trusts(lines)[detail]


def test_that_a_first_entry_is_trusted_at_once() -> None:
    trust = trust_of(entered())

    assert (trust.mark, trust.entered_by, trust.entered_at, trust.usable_at) == ("aa", "ada", NOW + timedelta(hours=1), trust.entered_at)
    assert (trust.proposed, trust.changed, trust.gone, trust.confirmed_by) == (False, False, False, "")


def test_that_an_unknown_account_has_no_trust() -> None:
    assert 8 not in trusts([entered()])
    assert trusts([line(1, "confirmed", "7"), line(2, "taken", "7"), line(3, "erased", "7")]) == {}
    assert trusts([line(1, "entered", "7", kind="order")]) == {}


def test_that_a_change_waits_as_long_as_its_line_says() -> None:
    trust = trust_of(line(2, "changed", "7,6", fields=fields_of("bb", waits_hours=24)))

    assert (trust.changed, trust.usable_at) == (True, NOW + timedelta(hours=26))


@pytest.mark.parametrize("told", ["waits:", "waits:x", "waits:-5"])
def test_that_a_line_that_says_no_number_lets_nobody_wait(told: str) -> None:
    assert trust_of(line(1, "changed", "7", fields=(told,))).waits == timedelta()


def test_that_only_somebody_else_confirms() -> None:
    change = line(2, "changed", "7", "ada", fields_of("bb", waits_hours=24))

    assert trust_of(change, line(3, "confirmed", "7", "ada")).confirmed_by == ""
    confirmed = trust_of(change, line(3, "confirmed", "7", "ben"))
    assert (confirmed.confirmed_by, confirmed.usable_at) == ("ben", NOW + timedelta(hours=2))
    assert trust_of(change, line(3, "confirmed", "8,7", "ben")).confirmed_by == ""


def test_that_an_account_from_a_text_is_proposed_until_it_is_taken_and_waits_from_then_on() -> None:
    found = entered(proposed=True)
    assert trust_of(found).proposed

    taken = trust_of(found, line(5, "taken", "7,6", "ben", fields_of(waits_hours=24)))
    assert (taken.proposed, taken.changed, taken.since_by, taken.usable_at) == (False, True, "ben", NOW + timedelta(hours=29))
    assert (taken.entered_by, taken.mark) == ("ada", "aa")
    for person, confirmed_by in (("ada", ""), ("ben", ""), ("cem", "cem")):
        both = (found, line(5, "taken", "7", "ben", fields_of(waits_hours=24)), line(6, "confirmed", "7", person))
        assert trust_of(*both).confirmed_by == confirmed_by


def test_that_an_account_from_a_message_is_given_to_an_order_by_a_line() -> None:
    given = trust_of(entered(proposed=True), line(2, "assigned", "7", "ben", fields_of(order_id=12)))
    assert (given.order_id, given.proposed, given.changed, given.waits) == (12, False, True, timedelta())
    assert trust_of(entered(), line(2, "taken", "7", "ben", ("order:x",))).order_id is None


def test_that_what_was_confirmed_before_does_not_count_after_it_was_taken_or_assigned_anew() -> None:
    lines = entered(), line(2, "confirmed", "7", "ben"), line(3, "assigned", "7", "cem", fields_of(waits_hours=2))
    assert (trust_of(*lines).confirmed_by, trust_of(*lines).usable_at) == ("", NOW + timedelta(hours=5))


@pytest.mark.parametrize("code", ["changed", "entered", "taken", "assigned", "erased"])
def test_that_an_account_that_was_replaced_or_erased_is_gone(code: str) -> None:
    assert trust_of(entered(), entered(2, "8"), line(3, code, "8,7")).gone
    assert trust_of(entered(), line(3, "erased", "7")).gone


@pytest.mark.parametrize("after", [("changed", "8"), ("confirmed", "8,7"), ("erased", "8"), ("taken", "8")])
def test_that_what_happens_to_others_does_not_touch_it(after: tuple[str, str]) -> None:
    assert not trust_of(entered(), entered(2, "8"), line(3, *after)).gone


def test_that_an_id_that_is_used_again_is_another_account() -> None:
    again = trust_of(entered(), line(2, "erased", "7"), line(3, "entered", "7", "ben", fields_of("cc")))
    assert (again.gone, again.mark, again.entered_by) == (False, "cc", "ben")
