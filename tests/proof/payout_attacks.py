"""Attacks on sealed account numbers by somebody with the database key, who writes tables past the program and its guards.

Each attack changes the rows of one or two refunds and says which reasons may be given for them. The public key of the boxes is known to
everybody; only the private half, and the log's lines of before, are out of reach.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from backoffice.desks.account_sealing import context_of
from backoffice.desks.office import Office
from backoffice.domain.bank_detail_trust import KIND, trusts
from backoffice.domain.payouts import NotPaid
from backoffice.domain.refunds import BankDetail, RefundId
from backoffice.security import account_box, crypto
from backoffice.security.account_box import AccountBox
from backoffice.security.bank_accounts import look_at
from backoffice.storage import bank_details, log
from backoffice.storage import connection as raw
from backoffice.storage.allow_lists import Task
from tests.desks import paying
from tests.desks.founded import PASSWORD
from tests.desks.paying import IBANS, Paying

# Given in each round of all attacks; the other reasons are given by chance.
NAMED = frozenset({"other_order", "other_customer", "other_box", "not_in_log", "damaged", "other_shop", "unknown_box_number"})
TABLES = ("bank_detail", "bank_detail_box", "refund")
THEIRS = "DE91100000000123456789"  # where the attacker wants the money
ORDERS = 6
COLUMNS = "holder, country, bank, last_digits, entered_at_ms, entered_by, customer_id, source, source_id"


@dataclass
class Scene:
    """A shop with refunds that could all be paid, opened by its accountant, and the attacker's own way to the data file."""

    shop: Paying
    office: Office
    attacker: Any
    refunds: tuple[RefundId, ...]
    details: tuple[int, ...]
    former: dict[str, dict[str, Any]]
    kept: dict[str, list[Any]]

    @property
    def shop_id(self) -> str:
        return self.office._vault.shop_id

    def run(self, text: str, *values: object) -> Any:
        return self.attacker.execute(text, values)

    def row(self, table: str, detail: int) -> dict[str, Any]:
        names = [info[1] for info in self.run(f"PRAGMA table_info({table})")]
        key = "id" if table == "bank_detail" else "detail_id"
        return dict(zip(names, self.run(f"SELECT * FROM {table} WHERE {key} = ?", detail).fetchone(), strict=True))

    def box(self, detail: int, public: bytes | None = None, **context: Any) -> AccountBox:
        """Return a box as an honest program would have made it for an account, with another number in it; its secret id is made up."""
        with self.office.session.reading(task=Task.PAYOUT) as connection:
            known = bank_details.read(connection, detail)
            trust = trusts(log.of_area(connection, KIND))[detail]
        assert isinstance(known, BankDetail)
        place = replace(context_of(self.shop_id, known, trust.entered_by, trust.entered_at), **context)
        return account_box.new_box(place, THEIRS)

    def put(self, detail: int, box: AccountBox, public: bytes | None = None, number: int = 1) -> None:
        """Lay a box in the place of another, with the mark that would be its own."""
        sealed = account_box.seal(public or self.office._vault.box_public[1], box)
        text = "UPDATE bank_detail_box SET sealed = ?, box_id = ?, box_number = ? WHERE detail_id = ?"
        self.run(text, sealed, box.mark, number, detail)

    def show(self, detail: int, iban: str) -> None:
        """Make what is shown of an account fit a number."""
        check = look_at(iban)
        text = "UPDATE bank_detail SET country = ?, bank = ?, last_digits = ? WHERE id = ?"
        self.run(text, check.country, check.bank, check.last_digits, detail)

    def put_back(self) -> None:
        """Undo an attack."""
        for table in reversed(TABLES):
            self.run(f"DELETE FROM {table}")
        for table in TABLES:
            rows = self.kept[table]
            self.attacker.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def scene(folder: Path) -> Scene:
    """Open a shop with some refunds: accounts typed, found in a note, changed and confirmed."""
    shop = paying.found(folder, ORDERS)
    office = shop.enter()
    refunds, details = [], []
    for number in range(1001, 1001 + ORDERS):
        order = paying.order_id(office, str(number))
        if number == 1002:
            details.append(office.orders.write_note(order, f"bitte auf {IBANS[1]}").sealed[0].detail_id)
        else:
            details.append(paying.account(office, order, IBANS[number % len(IBANS)]))
        refunds.append(paying.refund(office, order))
    former = {table: _row(office, table, details[2]) for table in ("bank_detail", "bank_detail_box")}
    changed = paying.account(office, paying.order_id(office, "1003"), IBANS[4])
    office.close()
    office = shop.enter(paying.ACCOUNTANT)
    office.bank_details.confirm(changed)
    details[2] = changed
    attacker = raw.connect(shop.door.data_file, bytes(office._unlocked.database_key), read_only=False)
    for table in TABLES:
        for (name,) in attacker.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)).fetchall():
            attacker.execute(f"DROP TRIGGER {name}")
    attacker.execute("PRAGMA foreign_keys = OFF")
    kept = {table: attacker.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    return Scene(shop, office, attacker, tuple(refunds), tuple(details), former, kept)


def _row(office: Office, table: str, detail: int) -> dict[str, Any]:
    key = "id" if table == "bank_detail" else "detail_id"
    with office.session.reading(task=Task.BANK_DETAIL) as connection:
        row = connection.exec_driver_sql(f"SELECT * FROM {table} WHERE {key} = ?", (detail,)).mappings().one()
    return dict(row)


Attack = Callable[[Scene, random.Random], tuple[set[int], set[NotPaid]]]


def swap_boxes(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Swap the boxes of two customers' orders, with or without their marks."""
    one, other = draw.sample(range(ORDERS), 2)
    _swap(scene, "bank_detail_box", "sealed, box_id" if draw.random() < 0.5 else "sealed", one, other)
    return {one, other}, {NotPaid.OTHER_ORDER}


def swap_all(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Swap boxes and all that is shown of two accounts."""
    one, other = draw.sample(range(ORDERS), 2)
    _swap(scene, "bank_detail_box", "sealed, box_id", one, other)
    _swap(scene, "bank_detail", COLUMNS, one, other)
    return {one, other}, {NotPaid.OTHER_CUSTOMER, NotPaid.OTHER_ORDER}


def swap_orders(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Give two accounts each other's order and customer."""
    one, other = draw.sample(range(ORDERS), 2)
    _swap(scene, "bank_detail", "order_id, customer_id", one, other)
    return {one, other}, {NotPaid.OTHER_ORDER}


def swap_refunds(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Let one customer's account stand for another customer: only the customer is changed."""
    one = draw.randrange(ORDERS)
    scene.run("UPDATE bank_detail SET customer_id = customer_id + ? WHERE id = ?", draw.randrange(1, 4), scene.details[one])
    return {one}, {NotPaid.OTHER_CUSTOMER}


def replay(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Put the older box of the same order in the place of the newer one, and make all columns fit."""
    detail = scene.details[2]
    old, row = scene.former["bank_detail_box"], scene.former["bank_detail"]
    scene.run("UPDATE bank_detail_box SET sealed = ?, box_id = ? WHERE detail_id = ?", old["sealed"], old["box_id"], detail)
    names = [name for name in COLUMNS.split(", ") if draw.random() < 0.8 or name in {"holder", "country", "last_digits"}]
    scene.run(f"UPDATE bank_detail SET {', '.join(f'{n} = ?' for n in names)} WHERE id = ?", *(row[n] for n in names), detail)
    return {2}, {NotPaid.OTHER_BOX, NotPaid.OTHER_PERSON}


def resurrect(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Make the former account the current one again, with its box."""
    old, row = scene.former["bank_detail_box"], scene.former["bank_detail"]
    gone = "DELETE FROM bank_detail WHERE id = ?" if draw.random() < 0.5 else "UPDATE bank_detail SET state = 'former' WHERE id = ?"
    scene.run("DELETE FROM bank_detail_box WHERE detail_id = ?", scene.details[2])
    scene.run(gone, scene.details[2])
    scene.run("UPDATE bank_detail SET state = 'current', box_ends_at_ms = ? WHERE id = ?", row["box_ends_at_ms"], row["id"])
    scene.run("INSERT INTO bank_detail_box VALUES (?, ?, ?, ?)", *(old[name] for name in ("detail_id", "box_id", "box_number", "sealed")))
    return {2}, {NotPaid.NOT_IN_LOG}


def renumber(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Give the former account the id of the newer one."""
    resurrect(scene, draw)
    row = scene.former["bank_detail"]
    scene.run("DELETE FROM bank_detail WHERE id = ?", scene.details[2])
    scene.run("UPDATE bank_detail SET id = ? WHERE id = ?", scene.details[2], row["id"])
    scene.run("UPDATE bank_detail_box SET detail_id = ? WHERE detail_id = ?", scene.details[2], row["id"])
    return {2}, {NotPaid.OTHER_BOX, NotPaid.OTHER_PERSON}


def cut_off(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Cut a box off, or lengthen it."""
    one = draw.randrange(ORDERS)
    sealed = scene.row("bank_detail_box", scene.details[one])["sealed"]
    spoilt = sealed[: draw.randrange(48, len(sealed))] if draw.random() < 0.8 else sealed + draw.randbytes(draw.randrange(1, 99))
    scene.run("UPDATE bank_detail_box SET sealed = ? WHERE detail_id = ?", spoilt, scene.details[one])
    return {one}, {NotPaid.DAMAGED}


def flip(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Flip a bit of a box."""
    one = draw.randrange(ORDERS)
    sealed = bytearray(scene.row("bank_detail_box", scene.details[one])["sealed"])
    sealed[draw.randrange(len(sealed))] ^= 1 << draw.randrange(8)
    scene.run("UPDATE bank_detail_box SET sealed = ? WHERE detail_id = ?", bytes(sealed), scene.details[one])
    return {one}, {NotPaid.DAMAGED}


def other_key(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Seal a box that fits to another shop's key."""
    one = draw.randrange(ORDERS)
    scene.put(scene.details[one], scene.box(scene.details[one]), crypto.new_box_pair(draw.randbytes(32))[1])
    return {one}, {NotPaid.DAMAGED}


def other_shop(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Seal a box of another shop to this shop's key."""
    one = draw.randrange(ORDERS)
    scene.put(scene.details[one], scene.box(scene.details[one], shop_id=f"{draw.getrandbits(64):016x}"))
    return {one}, {NotPaid.OTHER_SHOP}


def own_number(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Seal the attacker's own number to the shop's key, with all that is known of the account, and make what is shown fit."""
    one = draw.randrange(ORDERS)
    scene.put(scene.details[one], scene.box(scene.details[one]))
    if draw.random() < 0.8:
        scene.show(scene.details[one], THEIRS)
    return {one}, {NotPaid.OTHER_BOX}


def own_number_elsewhere(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Seal the attacker's own number for one order and lay it to another."""
    one, other = draw.sample(range(ORDERS), 2)
    scene.put(scene.details[other], scene.box(scene.details[one]))
    scene.show(scene.details[other], THEIRS)
    return {other}, {NotPaid.OTHER_ORDER}


def other_name(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Show another holder, country or last digits than the box has."""
    one = draw.randrange(ORDERS)
    column, value, reason = draw.choice(
        [
            ("holder", "Mallory Muster", NotPaid.OTHER_HOLDER),
            ("last_digits", "0000", NotPaid.OTHER_ACCOUNT),
            ("country", "NL", NotPaid.OTHER_ACCOUNT),
            ("source", "message", NotPaid.NOT_IN_LOG),
            ("source_id", "4711", NotPaid.OTHER_SOURCE),
        ]
    )
    scene.run(f"UPDATE bank_detail SET {column} = ? WHERE id = ?", value, scene.details[one])
    return {one}, {reason}


def no_such_key(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Name another key than the one that a box is sealed to."""
    one = draw.randrange(ORDERS)
    scene.run("UPDATE bank_detail_box SET box_number = ? WHERE detail_id = ?", draw.randrange(2, 9), scene.details[one])
    return {one}, {NotPaid.UNKNOWN_BOX_NUMBER}


def unknown(scene: Scene, draw: random.Random) -> tuple[set[int], set[NotPaid]]:
    """Add an account that never was entered, as the current one of an order."""
    one = draw.randrange(ORDERS)
    row, box = scene.row("bank_detail", scene.details[one]), scene.box(scene.details[one], detail_id=999)
    scene.run("UPDATE bank_detail SET state = 'former' WHERE id = ?", scene.details[one])
    row |= {"id": 999}
    scene.run(f"INSERT INTO bank_detail ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", *row.values())
    sealed = account_box.seal(scene.office._vault.box_public[1], box)
    scene.run("INSERT INTO bank_detail_box VALUES (999, ?, 1, ?)", box.mark, sealed)
    scene.show(999, THEIRS)
    return {one}, {NotPaid.NOT_IN_LOG}


ATTACKS: tuple[Attack, ...] = (
    *(swap_boxes, swap_all, swap_orders, swap_refunds, replay, resurrect, renumber, cut_off, flip, other_key, other_shop),
    *(own_number, own_number_elsewhere, other_name, no_such_key, unknown),
)


def _swap(scene: Scene, table: str, columns: str, one: int, other: int) -> None:
    names, here = columns.split(", "), (scene.details[one], scene.details[other])
    rows = [scene.row(table, detail) for detail in here]
    key = "id" if table == "bank_detail" else "detail_id"
    if "box_id" in names:
        scene.run("UPDATE bank_detail_box SET box_id = 'x' || box_id WHERE detail_id IN (?, ?)", *here)
    for detail, row in zip(here, reversed(rows), strict=True):
        scene.run(f"UPDATE {table} SET {', '.join(f'{n} = ?' for n in names)} WHERE {key} = ?", *(row[n] for n in names), detail)


def attack_often(folder: Path, times: int, seed: int) -> dict[str, int]:
    """Attack a shop; return how often each reason was given. None of the attacked refunds is ever paid, all the others are."""
    here, draw = scene(folder), random.Random(seed)
    told: dict[str, int] = {}
    assert here.office.payouts.prepare(here.refunds).count == ORDERS
    for place in range(times):
        attack = ATTACKS[place % len(ATTACKS)]
        touched, reasons = attack(here, draw)
        prepared = here.office.payouts.prepare(here.refunds)
        refused = {here.refunds.index(one.refund_id): one.reason for one in prepared.refused}
        assert refused.keys() == touched, (attack.__name__, refused, touched)
        assert set(refused.values()) <= reasons, (attack.__name__, refused)
        assert {line.refund_id for line in prepared.lines} == set(here.refunds) - {here.refunds[one] for one in touched}
        for reason in refused.values():
            told[str(reason)] = told.get(str(reason), 0) + 1
        here.put_back()
    assert here.office.payouts.prepare(here.refunds).count == ORDERS
    path = folder / "bank.xml"
    assert here.office.payouts.write(here.refunds, path, PASSWORD).count == ORDERS
    assert THEIRS not in path.read_text(encoding="utf-8")
    here.attacker.close()
    here.office.close()
    return told
