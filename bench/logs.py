"""The log: one deed beside its bare commit, the page beside its SQL, a large log beside a small one."""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from backoffice.desks.office import Office
from backoffice.domain.log import LogLine, LogQuery
from backoffice.storage import log, ratchet
from backoffice.storage.millis import from_millis, to_millis
from backoffice.storage.ratchet import Lane
from bench.compare import same
from bench.measure import SHORT_ROUNDS, Case, looped, timed
from bench.shops import NOW, BenchShop

if TYPE_CHECKING:
    from bench.cases import Bench

SMALL, LARGE, MILLION, ROWS, DEEDS = 10_000, 100_000, 1_000_000, 50, 100
METHOD = """INSERT INTO payment_method (method, ships_before_payment) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET ships_before_payment = excluded.ships_before_payment"""
AREAS = ("order.shipped", "order.noted", "import.published", "person.renamed")
LINES = "SELECT seq, at_ms, person_id, code, subject_kind, subject_id, fields FROM log_of_deeds"


def logging(bench: "Bench") -> list[Case]:
    """Pair one deed with the commit of its row alone, the page with its statement by hand, and a large log with a small one."""
    count = MILLION if bench.full_figures else LARGE
    small, large = (bench.keep(filled(bench, lines).open()) for lines in (SMALL, count))
    hand = bench.keep(BenchShop(bench.folder / f"log-{count}", bench.empty.port, bench.empty.shop_id).connect())
    return [deed(bench), *pages(large, hand, count), *larger(small, large, count)]


def deed(bench: "Bench") -> Case:
    """Pair a hundred deeds that write one row each, log line, seal and mark included, with a hundred commits of that row."""

    def by_hand() -> float:
        with closing(bench.empty.copy(bench.folder / "deed-by-hand").connect()) as connection:

            def commits() -> None:
                for number in range(DEEDS):
                    connection.execute("BEGIN IMMEDIATE")
                    connection.execute(METHOD, (f"methode {number}", 1))
                    connection.execute("COMMIT")

            return timed(commits) / DEEDS

    def product() -> float:
        office = bench.empty.copy(bench.folder / "deed").open()

        def deeds() -> None:
            for number in range(DEEDS):
                office.shop.set_ships_before_payment(f"methode {number}", True)

        seconds = timed(deeds) / DEEDS
        office.close()
        return seconds

    product()
    by_hand()
    rows = []
    for name in ("deed-by-hand", "deed"):
        with closing(BenchShop(bench.folder / name, bench.empty.port, bench.empty.shop_id).connect()) as connection:
            rows.append(connection.execute("SELECT method, ships_before_payment FROM payment_method ORDER BY method").fetchall())
    same("deeds", *rows)
    return Case("one deed, log and mark included", by_hand, product, 3.0, 15)


def pages(office: Office, hand: Any, count: int) -> list[Case]:
    """Pair the page's lists with statements by hand into the same records."""
    desk, middle = office.log, count // 2
    person, area, hour = LogQuery("p7"), LogQuery("p7", "person"), NOW - timedelta(hours=1)
    asked: list[tuple[str, str, tuple[object, ...], Callable[[], object]]] = [
        ("first 50", "ORDER BY seq DESC LIMIT 50", (), lambda: desk.page(limit=ROWS)),
        ("next 50", "WHERE seq < ? ORDER BY seq DESC LIMIT 50", (middle,), lambda: desk.page(before_seq=middle, limit=ROWS)),
        ("a person's 50", "WHERE person_id = ? ORDER BY seq DESC LIMIT 50", ("p7",), lambda: desk.page(person, limit=ROWS)),
        ("an order's", "WHERE seq IN (SELECT seq FROM log_subject WHERE kind = 'order' AND id = '77') ORDER BY seq DESC LIMIT 50", (),
         lambda: desk.page(LogQuery(subjects=(("order", "77"),)), limit=ROWS)),
        ("the last hour's", "WHERE at_ms >= ? ORDER BY seq DESC LIMIT 50", (to_millis(hour),),
         lambda: desk.page(LogQuery(since=hour), limit=ROWS)),
        ("a person's in an area", "WHERE person_id = ? AND +area = 'person' ORDER BY seq DESC LIMIT 50", ("p7",),
         lambda: desk.page(area, limit=ROWS)),
    ]  # fmt: skip
    cases = []
    for name, text, values, product in asked:

        def by_hand(text: str = text, values: tuple[object, ...] = values) -> object:
            return tuple(_line(row) for row in hand.execute(f"{LINES} {text}", values))

        same(f"log, {name}", by_hand(), product())
        most = None if name.endswith("area") else 1.0
        cases.append(Case(f"log of {count:,}, {name}", looped(by_hand), looped(product), 3.0, SHORT_ROUNDS, most_ms=most))
    return cases


def larger(small: Office, large: Office, count: int) -> list[Case]:
    """Pair a large log with one of ten thousand lines, both through the desk."""
    asked: list[tuple[str, Callable[[Office, int], object]]] = [
        ("first 50", lambda office, _: office.log.page(limit=ROWS)),
        ("jump to the middle", lambda office, lines: office.log.page(start=lines // 2, limit=ROWS)),
        ("a person's 50", lambda office, _: office.log.page(LogQuery("p7"), limit=ROWS)),
    ]
    return [
        Case(
            f"log, {count:,} / {SMALL:,}, {name}",
            looped(lambda ask=ask: ask(small, SMALL)),  # type: ignore[misc]
            looped(lambda ask=ask: ask(large, count)),  # type: ignore[misc]
            1.5,
            SHORT_ROUNDS,
        )
        for name, ask in asked
    ]


def filled(bench: "Bench", count: int) -> BenchShop:
    """Return a shop with a log of so many lines."""
    return fill(bench.empty.copy(bench.folder / f"log-{count}"), count)


def fill(shop: BenchShop, count: int) -> BenchShop:
    """Give a shop's log so many lines, chained and sealed as the program does it."""
    connection = shop.connect()
    seq, chain = log.head(connection)
    keys, key = ratchet.of(connection), b""
    connection.execute("BEGIN IMMEDIATE")
    lines, subjects = [], []
    for number in range(seq + 1, count + 1):
        at = to_millis(NOW - timedelta(seconds=count - number))
        line = (number, at, f"p{number % 20}", AREAS[number % len(AREAS)], "order", str(number % 5_000), "")
        chain = log.chained(chain, line)
        seal, key = keys.seal(Lane.DEEDS, number, chain)
        lines.append((*line, chain, seal))
        subjects.append(("order", line[5], number))
    text = f"INSERT INTO log_of_deeds ({log.COLUMNS}, chain, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    connection.executemany(text, lines)
    connection.executemany("INSERT INTO log_subject (kind, id, seq) VALUES (?, ?, ?)", subjects)
    ratchet.keep(connection, Lane.DEEDS, count, key)
    connection.execute("COMMIT")
    shop.mark(connection)
    connection.close()
    return shop


def _line(row: tuple[Any, ...]) -> LogLine:
    return LogLine(row[0], from_millis(row[1]), row[2], row[3], row[4], row[5], tuple(row[6].split(",")) if row[6] else ())
