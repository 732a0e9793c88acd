"""Sealing boxes again after somebody left who held their key: opened, compared and sealed to the newest key, in memory and in small steps.

A box that does not open, or does not fit, is left as it is and named. Each step is whole by itself, so a run that was cut off goes on.
"""

from collections.abc import Callable, Generator, Mapping
from dataclasses import replace

from backoffice.desks.account_sealing import context_of
from backoffice.desks.session import Session
from backoffice.domain.bank_detail_trust import KIND, Trust, trusts
from backoffice.domain.refunds import BankDetail
from backoffice.domain.ticks import Tick, no_tick
from backoffice.security import account_box
from backoffice.security.account_box import BoxRefused, Expected
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import bank_details, log
from backoffice.storage.allow_lists import Task
from backoffice.storage.bank_details import Box

STEP = 10  # boxes in one transaction: about 4 ms, so that a person's deeds slip in between


def renew(session: Session, vault: Vault, unlocked: Unlocked, tick: Tick = no_tick) -> Generator[None, None, tuple[int, ...]]:
    """Seal all boxes to the newest key, then drop the former keys that no box needs; return the accounts that were left.

    Wherever it yields, other deeds may slip in. `tick` counts boxes, and stops between two steps by an exception.
    """
    number = vault.box_public[0]
    with session.reading(task=Task.BOXES) as connection:
        waiting = bank_details.box_numbers(connection) - {number}
        told = trusts(log.of_area(connection, KIND)) if waiting else {}
        count = bank_details.count_of_other_numbers(connection, number)
    sealed, left = (yield from _seal_all(session, vault, unlocked, told, lambda done: tick(done, count))) if waiting else (0, ())
    with session.reading(task=Task.BOXES) as connection:
        used = {box.number for box in bank_details.boxes_of_other_numbers(connection, number) if box.number not in unlocked.box_keys}
    dropped = vault.drop_box_keys(unlocked, used)
    if sealed or dropped:
        with session.deed("keys.boxes_renewed", "shop", Task.BOXES) as deed:
            deed.subjects.append("shop")
    return left


def _seal_all(
    session: Session, vault: Vault, unlocked: Unlocked, told: Mapping[int, Trust], look: Callable[[int], None]
) -> Generator[None, None, tuple[int, tuple[int, ...]]]:
    after, sealed, left = 0, 0, list[int]()
    while True:
        with session.database.writer(Task.BOXES) as connection:
            boxes = bank_details.boxes_of_other_numbers(connection, vault.box_public[0], after, STEP)
            details = bank_details.of_ids(connection, [box.detail_id for box in boxes])
            for box in boxes:
                again = _again(vault, unlocked, details.get(box.detail_id), told.get(box.detail_id), box)
                if again is None:
                    left.append(box.detail_id)
                else:
                    bank_details.seal_again(connection, again)
                    sealed += 1
        if not boxes:
            return sealed, tuple(left)
        after = boxes[-1].detail_id
        look(sealed + len(left))
        yield


def _again(vault: Vault, unlocked: Unlocked, detail: BankDetail | None, trust: Trust | None, box: Box) -> Box | None:
    """Return a box sealed to the newest key; None if it does not open with a key that is held, or does not fit."""
    if detail is None or trust is None:
        return None
    number, public = vault.box_public
    context = context_of(vault.shop_id, detail, trust.entered_by, trust.entered_at)
    try:
        opened = account_box.open_box(unlocked.box_keys, box.number, box.sealed)
        account_box.verify(opened, Expected(context, trust.mark, detail.country, detail.last_digits))
    except BoxRefused:
        return None
    return replace(box, number=number, sealed=account_box.seal(public, opened))
