"""Sealing an account number as it comes in, typed or found in a text: from here on nobody but a payout reads it.

Sealing needs no right beyond that of the verb: the number goes to the shop's public key, and what may be shown stands beside the box.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from backoffice.desks.session import Deed, Further, Session, found
from backoffice.domain.bank_detail_trust import KIND, fields_of
from backoffice.domain.ids import OrderId
from backoffice.domain.refunds import AccountCheck, BankDetail, DetailId, DetailSource, DetailState, SealedAccount
from backoffice.security import account_box
from backoffice.security.account_box import LONGEST_HOLDER, BoxContext
from backoffice.security.bank_accounts import look_at, number_of
from backoffice.storage import bank_details, orders
from backoffice.storage.bank_details import Box
from backoffice.storage.millis import from_millis, to_millis
from backoffice.storage.orders import Event

UNUSED_FOR = timedelta(days=14)  # a box that nothing is paid to is erased then


def seal_typed(deed: Deed, session: Session, order_id: OrderId, iban: str, holder: str) -> tuple[BankDetail, bool]:
    """Make a number the account that an order's money goes to; say whether it is a change, which waits. Raises NotFound."""
    customer_id, _ = found(bank_details.customer_of(deed.connection, order_id), "order", order_id)
    check, earlier = look_at(iban), bank_details.of_order(deed.connection, order_id)
    changed = is_change(deed, check, earlier, customer_id)
    detail = _detail(deed, session, check, order_id, customer_id, DetailSource.TYPED, "", holder, changed=changed)
    former = [one.id for one in earlier if one.state is DetailState.CURRENT]
    bank_details.replace(deed.connection, former)
    kept, mark = _keep(deed, session, detail, iban)
    deed.code = "bank_detail.changed" if changed else "bank_detail.entered"
    deed.subjects += [kept.id, *former]
    deed.fields += fields_of(mark, waits_hours=session.settings.change_hours if changed else 0)
    remember(deed, session, order_id, _event(changed=changed))
    return kept, changed


def seal_own(deed: Deed, session: Session, iban: str, holder: str) -> BankDetail:
    """Make a number the shop's own account."""
    former = bank_details.own(deed.connection)
    detail = _detail(deed, session, look_at(iban), None, None, DetailSource.SHOP, "", holder)
    if former is not None:
        bank_details.replace(deed.connection, [former.id])
    kept, mark = _keep(deed, session, replace(detail, box_ends_at=None), iban)
    deed.code = "bank_detail.entered" if former is None else "bank_detail.changed"
    deed.subjects += [kept.id, *([former.id] if former is not None else [])]
    deed.fields += fields_of(mark)
    return kept


def seal_found(deed: Deed, session: Session, accounts: Sequence[str], places: Mapping[OrderId, str]) -> tuple[SealedAccount, ...]:
    """Seal the numbers that were found in a text, once for each order; `places` names the note or return that the text went to.

    The first becomes the account of an order that never had one, all others are proposed. The holder is the order's customer.
    """
    return tuple(_seal_one(deed, session, order_id, place, number) for order_id, place in places.items() for number in accounts)


def seal_from_message(
    deed: Deed, session: Session, accounts: Sequence[str], message: str, holder: str, customer_id: int | None
) -> tuple[BankDetail, ...]:
    """Seal the numbers that were found in a message which belongs to no order yet; `message` is its id. They are proposed."""
    kept = []
    for number in accounts:
        check, name = look_at(number), holder.strip()[:LONGEST_HOLDER]
        detail = _detail(deed, session, check, None, customer_id, DetailSource.MESSAGE, message, name)
        one, mark = _keep(deed, session, replace(detail, state=DetailState.PROPOSED), number)
        deed.further.append(Further("bank_detail.entered", KIND, (one.id,), fields_of(mark, proposed=True)))
        kept.append(one)
    return tuple(kept)


def is_change(deed: Deed, check: AccountCheck, earlier: Sequence[BankDetail], customer_id: int | None, but: DetailId | None = None) -> bool:
    """Say whether an account is another one than the order had before, or than the customer has by another order."""
    others = list(bank_details.current_of_customer(deed.connection, customer_id)) if customer_id is not None else []
    others += [one for one in earlier if one.state is not DetailState.PROPOSED]
    shown = check.country, check.last_digits, check.bank
    return any((one.country, one.last_digits, one.bank) != shown for one in others if one.id != but)


def _seal_one(deed: Deed, session: Session, order_id: OrderId, place: str, number: str) -> SealedAccount:
    customer_id, name = found(bank_details.customer_of(deed.connection, order_id), "order", order_id)
    check, earlier = look_at(number), bank_details.of_order(deed.connection, order_id)
    proposed = any(one.state is not DetailState.PROPOSED for one in earlier) or not name.strip()
    changed = not proposed and is_change(deed, check, earlier, customer_id)
    detail = _detail(deed, session, check, order_id, customer_id, DetailSource.NOTE, place, name.strip()[:LONGEST_HOLDER], changed=changed)
    kept, mark = _keep(deed, session, replace(detail, state=DetailState.PROPOSED if proposed else DetailState.CURRENT), number)
    code = "bank_detail.changed" if changed else "bank_detail.entered"
    fields = fields_of(mark, proposed=proposed, waits_hours=session.settings.change_hours if changed else 0)
    deed.further.append(Further(code, KIND, (kept.id,), fields))
    remember(deed, session, order_id, "order.bank_detail_found" if proposed else _event(changed=changed))
    return SealedAccount(order_id, kept.id, kept.masked, kept.state)


def _detail(
    deed: Deed,
    session: Session,
    check: AccountCheck,
    order_id: OrderId | None,
    customer_id: int | None,
    source: DetailSource,
    source_id: str,
    holder: str,
    *,
    changed: bool = False,
) -> BankDetail:
    at = _moment(deed)
    waits = timedelta(hours=session.settings.change_hours if changed else 0)
    shown = check.country, check.bank, check.last_digits
    return BankDetail(
        DetailId(0), order_id, customer_id, source, source_id, holder, *shown, DetailState.CURRENT, at, session.person.id, at + waits,
        box_ends_at=at + UNUSED_FOR,
    )  # fmt: skip


def _keep(deed: Deed, session: Session, detail: BankDetail, text: str) -> tuple[BankDetail, str]:
    """Write the row and the box beside it; return the record, and the mark for the log."""
    key = session.box_key()
    kept = replace(detail, id=bank_details.add(deed.connection, detail))
    box = account_box.new_box(context_of(key.shop_id, kept, kept.entered_by, kept.entered_at), number_of(text))
    bank_details.put_box(deed.connection, Box(kept.id, box.mark, key.number, account_box.seal(key.public, box)))
    return kept, box.mark


def context_of(shop_id: str, detail: BankDetail, entered_by: str, entered_at: datetime) -> BoxContext:
    """Return where the box of an account belongs; one from a message to that alone, since its order is a line of the log."""
    place = (None, None) if detail.source is DetailSource.MESSAGE else (detail.order_id, detail.customer_id)
    belongs = shop_id, detail.id, *place, str(detail.source), detail.source_id
    return BoxContext(*belongs, detail.holder, entered_by, entered_at.isoformat(timespec="milliseconds"))


def _moment(deed: Deed) -> datetime:
    """Return the deed's time as log and tables keep it."""
    return from_millis(to_millis(deed.at))


def _event(*, changed: bool) -> str:
    return "order.bank_detail_changed" if changed else "order.bank_detail_entered"


def remember(deed: Deed, session: Session, order_id: OrderId, code: str) -> None:
    """Note in an order's history what happened to its account."""
    orders.remember(deed.connection, deed.at, session.person.id, [Event(order_id, code)])
