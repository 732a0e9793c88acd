"""The pairs and their limits (DESIGN §10). Each side works on a copy of its own or only reads; what both did is compared before timing."""

import compileall
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from backoffice.desks.office import Office
from backoffice.desks.orders import OrderDesk
from backoffice.desks.session import Session
from backoffice.domain.ids import OrderId
from backoffice.domain.incoming import Format, IncomingOrder, ParsedFile
from backoffice.domain.order_status import OrderView
from backoffice.domain.orders import OrderQuery, OrderRow, Parcel
from backoffice.security.device_secret import KeyFilePort
from backoffice.storage.database import Database
from bench import by_hand_read, by_hand_write, data, finding, shopify_file, shops
from bench import large as large_shops
from bench.compare import same, same_files
from bench.measure import ROUNDS, SHORT_ROUNDS, Case, looped, slowest_of, timed
from bench.shops import NOW, BenchShop

ROOT = Path(__file__).parent.parent
LIST_ROWS, BATCH = 50, 200
TERMS = (
    "müll", "schneider", "schn", "anna", "anna müller", "eva-maria", "jürgen", "łukasz", "görlitz", "berlin", "hambu", "köl", "1011",
    "80331", "überl", "b-00001", "b-0004321", "zimmerm", "wagner ber", "lüdtke", "noah", "ærø", "nichts", "ş", "flör 65439",
)  # fmt: skip


@dataclass(slots=True)
class Bench:
    """What all pairs share: an empty shop, a shop with orders in it that stays open for reading, and the same file without encryption."""

    folder: Path
    count: int
    full_figures: bool = False
    empty: BenchShop = field(init=False)
    full: BenchShop = field(init=False)
    orders: tuple[IncomingOrder, ...] = field(init=False)
    office: Office = field(init=False)
    hand: Any = field(init=False)
    open_things: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.orders = tuple(data.orders(self.count))
        self.empty = shops.found(self.folder / "empty")
        self.full = self.empty.copy(self.folder / "full")
        office = self.full.open()
        bring_in(office, self.orders, self.file_name)
        office.close()
        hand = self.empty.copy(self.folder / "by-hand")
        self.check_import(hand)
        hand.remove()
        worked_on = self.full.connect()
        finding.do_work(worked_on)
        worked_on.close()
        self.office = self.keep(self.full.copy(self.folder / "reading").open())
        self.hand = self.keep(self.full.copy(self.folder / "reading-by-hand").connect())

    @property
    def file_name(self) -> Path:
        return self.folder / "orders.csv"

    def check_import(self, hand: BenchShop) -> None:
        connection, product = hand.connect(), self.full.connect()
        by_hand_write.import_orders(connection, self.orders, self.file_name, len(self.orders), self.empty.owner().id, NOW)
        same_files("import", connection, product)
        connection.close()
        product.close()

    def keep(self, thing: Any) -> Any:
        """Close this at the end."""
        self.open_things.append(thing)
        return thing

    def close(self) -> None:
        for thing in self.open_things:
            thing.close()


def parsed(orders: tuple[IncomingOrder, ...]) -> ParsedFile:
    """Return orders as a file would have given them."""
    return ParsedFile(Format.SHOPIFY, len(orders), "utf-8", ",", orders)


def bring_in(office: Office, orders: tuple[IncomingOrder, ...], path: Path) -> None:
    """Stage and publish orders that are already parsed."""
    office.imports.publish(office.imports.stage(parsed(orders), path).batch_id)


def reading(bench: Bench) -> list[Case]:
    """Pair lists, search and one order; the references read another copy of the same file."""
    desk, hand = bench.office.orders, bench.hand
    newest = desk.page(OrderQuery(), limit=LIST_ROWS)
    middle = desk.page(OrderQuery(), start=bench.count // 2, limit=1)[0]
    pairs: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
        ("list, first 50", lambda: by_hand_read.newest(hand), lambda: desk.page(OrderQuery(), limit=LIST_ROWS)),
        ("list, 50 ready to ship", lambda: by_hand_read.ready(hand), lambda: desk.page(OrderQuery(OrderView.READY), limit=LIST_ROWS)),
        ("list, next 50", lambda: by_hand_read.behind(hand, middle), lambda: desk.page(OrderQuery(), after=middle, limit=LIST_ROWS)),
        ("open an order", lambda: by_hand_read.one(hand, middle.id), lambda: desk.open(middle.id)),
    ]
    same("opened orders", [by_hand_read.one(hand, row.id) for row in newest], [desk.open(row.id) for row in newest])
    cases = []
    for name, by_hand, product in pairs:
        same(name, by_hand(), product())
        cases.append(Case(name, looped(by_hand), looped(product), 3.0, SHORT_ROUNDS, most_ms=1.0))
    return [*cases, searching(bench)]


def asking(bench: Bench) -> list[Case]:
    """Pair the owner's desk with one whose connections ask nobody: what the rights held by SQLite cost on lists and search."""
    shop, session = bench.full.copy(bench.folder / "asking-nobody"), bench.office.session
    free = bench.keep(Database(shop.data_file, shop.key(), shop_uuid=shop.shop_id))
    desk = bench.office.orders
    freely = OrderDesk(Session(free, session.person, session.rights, session.settings, session.clock, box_key=session.box_key))
    lists = [(f"rights, list {view}", OrderQuery(view)) for view in (OrderView.ALL, OrderView.READY)]
    searches = [(f"rights, search {words}", OrderQuery(words=words)) for words in ("müller", "köl", "wagner ber")]
    return [
        Case(
            name,
            looped(lambda query=query: freely.page(query, limit=LIST_ROWS)),  # type: ignore[misc]
            looped(lambda query=query: desk.page(query, limit=LIST_ROWS)),  # type: ignore[misc]
            1.1,
            SHORT_ROUNDS,
        )
        for name, query in (*lists, *searches)
    ]


def finding_orders(bench: Bench) -> list[Case]:
    """Pair views, sorts and filters."""
    return [*finding.views(bench.office, bench.hand), *finding.filters(bench.office, bench.hand)]


def searching(bench: Bench) -> Case:
    """Pair the 95th percentile over fixed terms."""
    desk, hand = bench.office.orders, bench.hand
    by_hand: list[Callable[[], object]] = [lambda term=term: by_hand_read.search(hand, term) for term in TERMS]  # type: ignore[misc]
    product: list[Callable[[], object]] = [
        lambda query=query: desk.page(query, limit=LIST_ROWS)  # type: ignore[misc]
        for query in (OrderQuery(words=term) for term in TERMS)
    ]
    for term, mine, theirs in zip(TERMS, by_hand, product, strict=True):
        same(f"search for {term}", mine(), theirs())
    return Case("search, 95th percentile", slowest_of(by_hand), slowest_of(product), 2.0, SHORT_ROUNDS)


def importing(bench: Bench) -> list[Case]:
    """Pair writing orders that are read already, and a Shopify file whole; each round goes into a new copy of the empty shop."""
    owner, name = bench.empty.owner().id, bench.file_name
    part = 1 if bench.full_figures else 4
    shopify_file.write(name, bench.orders[: bench.count // part])

    def by_hand(work: Callable[[Any], object]) -> float:
        connection = bench.empty.copy(bench.folder / "import").connect()
        seconds = timed(lambda: work(connection))
        connection.close()
        return seconds

    def product(work: Callable[[Office], object]) -> float:
        office = bench.empty.copy(bench.folder / "import").open()
        seconds = timed(lambda: work(office))
        office.close()
        return seconds

    def whole_by_hand(connection: Any) -> None:
        orders = shopify_file.read(name)
        by_hand_write.import_orders(connection, orders, name, sum(len(order.lines) for order in orders), owner, NOW)

    def whole(office: Office) -> None:
        office.imports.publish(office.imports.preview(name).batch_id)

    check_whole(bench, whole_by_hand, whole)
    return [
        Case(
            f"import, write {bench.count:,}",
            lambda: by_hand(lambda raw: by_hand_write.import_orders(raw, bench.orders, name, len(bench.orders), owner, NOW)),
            lambda: product(lambda office: bring_in(office, bench.orders, name)),
            1.5,
        ),
        Case(f"import, whole file of {bench.count // part:,}", lambda: by_hand(whole_by_hand), lambda: product(whole), 2.5),
    ]


def check_whole(bench: Bench, by_hand: Callable[[Any], None], product: Callable[[Office], None]) -> None:
    """Import the file both ways and compare the data files."""
    shop = bench.empty.copy(bench.folder / "whole")
    office = shop.open()
    product(office)
    office.close()
    connection, made = bench.empty.copy(bench.folder / "import").connect(), shop.connect()
    by_hand(connection)
    same_files("import of a file", connection, made)
    connection.close()
    made.close()
    shop.remove()


def shipping(bench: Bench) -> Case:
    """Pair a batch of 200, after another one that has warmed the writer's cache; each round is on a new copy."""
    ready = bench.office.orders.page(OrderQuery(OrderView.READY), limit=2 * BATCH)
    size = len(ready) // 2
    warm, batch = ready[:size], ready[size : 2 * size]
    owner = bench.empty.owner().id

    def by_hand(keep: bool = False) -> float:
        connection = bench.full.copy(bench.folder / "ship-by-hand").connect()
        by_hand_write.ship(connection, [row.id for row in warm], "DHL", owner, NOW)
        seconds = timed(lambda: by_hand_write.ship(connection, [row.id for row in batch], "DHL", owner, NOW))
        if keep:
            made = BenchShop(bench.folder / "ship", bench.full.port, bench.full.shop_id).connect()
            same_files("ship", connection, made)
            made.close()
        connection.close()
        return seconds

    def product() -> float:
        office = bench.full.copy(bench.folder / "ship").open()
        office.orders.ship(parcels(warm))
        seconds = timed(lambda: office.orders.ship(parcels(batch)))
        office.close()
        return seconds

    product()
    by_hand(keep=True)
    return Case(f"ship a batch of {size}", by_hand, product, 1.5, 2 * 7 + 1)


def parcels(rows: tuple[OrderRow, ...]) -> list[Parcel]:
    """Return parcels by DHL for rows of the list."""
    return [Parcel(row.id, row.version, "DHL") for row in rows]


def encryption(bench: Bench) -> list[Case]:
    """Pair the same work by hand on an encrypted file and on one without a key."""
    owner, name = bench.empty.owner().id, bench.file_name
    plain = bench.keep(shops.plain(bench.folder / "plain.db"))
    written = bench.orders if bench.full_figures else bench.orders[: bench.count // 4]
    by_hand_write.import_orders(plain, bench.orders, name, len(bench.orders), owner, NOW)
    heads = [path.read_bytes()[:15] == b"SQLite format 3" for path in (bench.folder / "plain.db", bench.full.data_file)]
    same("one file is readable, the other is not", [True, False], heads)
    middle = OrderId(bench.count // 2)
    terms = TERMS

    def write(make: Callable[[], Any]) -> float:
        connection = make()
        seconds = timed(lambda: by_hand_write.import_orders(connection, written, name, len(written), owner, NOW))
        connection.close()
        return seconds

    def searches(connection: Any) -> list[Callable[[], object]]:
        return [lambda term=term: by_hand_read.search(connection, term) for term in terms]  # type: ignore[misc]

    return [
        Case(
            "encrypted / plain, list",
            looped(lambda: by_hand_read.newest(plain)),
            looped(lambda: by_hand_read.newest(bench.hand)),
            1.25,
            SHORT_ROUNDS,
        ),
        Case(
            "encrypted / plain, open an order",
            looped(lambda: by_hand_read.one(plain, middle)),
            looped(lambda: by_hand_read.one(bench.hand, middle)),
            1.25,
            SHORT_ROUNDS,
        ),
        Case("encrypted / plain, search", slowest_of(searches(plain)), slowest_of(searches(bench.hand)), 1.25, SHORT_ROUNDS),
        Case(
            f"encrypted / plain, write {len(written):,}",
            lambda: write(lambda: shops.plain(bench.folder / "plain-import.db")),
            lambda: write(lambda: bench.empty.copy(bench.folder / "import").connect()),
            1.25,
        ),
    ]


def million(bench: Bench, count: int = 1_000_000) -> list[Case]:
    """Pair the list in a shop of a million orders beside one of ten thousand, both through the desk."""
    shop = large_shops.fill(bench.empty.copy(bench.folder / "million"), count)
    office, hand = bench.keep(shop.open()), bench.keep(shop.connect())
    small, large = bench.office.orders, office.orders
    middle, far = (desk.page(OrderQuery(), start=rows // 2, limit=1)[0] for desk, rows in ((small, bench.count), (large, count)))
    return [
        Case(
            f"list, first 50 of {count:,}",
            looped(lambda: small.page(OrderQuery(), limit=LIST_ROWS)),
            looped(lambda: large.page(OrderQuery(), limit=LIST_ROWS)),
            1.5,
            SHORT_ROUNDS,
        ),
        Case(
            f"list, next 50 of {count:,}",
            looped(lambda: small.page(OrderQuery(), after=middle, limit=LIST_ROWS)),
            looped(lambda: large.page(OrderQuery(), after=far, limit=LIST_ROWS)),
            1.5,
            SHORT_ROUNDS,
        ),
        *finding.larger(bench.office, office, count),
        *[replace(case, name=f"{count:,}, {case.name}") for case in finding.filters(office, hand, ROUNDS)],
    ]


def starting(bench: Bench) -> list[Case]:
    """Pair the start of the process up to the first paint of the sign-in window with that of a bare window."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    compileall.compile_dir(str(ROOT / "backoffice"), quiet=1)
    compileall.compile_dir(str(ROOT / "ui"), quiet=1)

    def painted(*arguments: str) -> float:
        begun = time.perf_counter()
        command = [sys.executable, "-m", "bench.windows", *arguments]
        with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:  # noqa: S603
            said = child.stdout.readline() if child.stdout else b""
            seconds = time.perf_counter() - begun
        same("start", b"painted signin\n" if len(arguments) > 1 else b"painted\n", said)
        return seconds

    folder = bench.empty.folder
    KeyFilePort(folder / "key").write(bench.empty.shop_id, bench.empty.port.read(bench.empty.shop_id))
    return [Case("start to the sign-in window", lambda: painted("bare"), lambda: painted("sign_in", str(folder)), 1.4, 15)]


def clean(folder: Path) -> None:
    """Remove everything that measuring made."""
    shutil.rmtree(folder, ignore_errors=True)
