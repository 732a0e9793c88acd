"""Which reports of seen passwords are open, read from lines of the log."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.log import LogLine
from backoffice.domain.seen_passwords import SEEN, NoNewKey, open_reports

AT = datetime(2026, 3, 10, 9, tzinfo=UTC)
CODES = (SEEN, "password.changed", *NoNewKey)


def lines(*told: tuple[str, str]) -> list[LogLine]:
    return [LogLine(seq, AT, "o", code, "person", who, ()) for seq, (code, who) in enumerate(told, start=1)]


def who(reports: tuple[LogLine, ...]) -> list[tuple[str, int]]:
    return [(one.subject_id, one.seq) for one in reports]


def test_that_a_report_is_open_until_a_new_key_or_a_reason() -> None:
    log = lines((SEEN, "a"), ("password.changed", "a"), (SEEN, "b"))
    assert who(open_reports(log, 0)) == [("a", 1), ("b", 3)]
    assert who(open_reports(log, 2)) == [("b", 3)]
    assert open_reports(log, 4) == ()
    for why in NoNewKey:
        assert who(open_reports([*log, *lines(*[("password.changed", "x")] * 3, (why, "a"))[3:]], 0)) == [("b", 3)]


def test_that_who_reports_again_is_told_once_with_the_newest_and_again_after_a_reason() -> None:
    log = lines((SEEN, "a"), (SEEN, "b"), (SEEN, "a"))
    assert who(open_reports(log, 0)) == [("b", 2), ("a", 3)]
    assert who(open_reports(lines((SEEN, "a"), (NoNewKey.MISTAKE, "a"), (SEEN, "a")), 0)) == [("a", 3)]


@given(st.lists(st.tuples(st.sampled_from(CODES), st.sampled_from("abc"))), st.integers(0, 12))
def test_that_it_is_as_each_person_s_own_lines_say(told: list[tuple[str, str]], renewed: int) -> None:
    log, expected = lines(*told), []
    for one in "abc":
        own = [line for line in log if line.subject_id == one and line.code != "password.changed"]
        if own and own[-1].code == SEEN and own[-1].seq > renewed:
            expected.append((one, own[-1].seq))
    assert who(open_reports(log, renewed)) == sorted(expected, key=lambda pair: pair[1])
