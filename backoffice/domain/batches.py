"""One verb on orders of any number: done in parts, each a deed of its own, and told as one. What was done stays done if it is stopped."""

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass

from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.orders import Done, Skipped
from backoffice.domain.refunds import SealedAccount
from backoffice.domain.ticks import Tick
from backoffice.errors import BackofficeError, Cancelled

PART = 250  # orders in one deed: short enough that other deeds slip in and no page waits for the interpreter

Chosen = Sequence[tuple[OrderId, int]]  # (id, the version that the person saw)


@dataclass(frozen=True, slots=True)
class Batch:
    """What the deeds of one verb came to: the deeds that changed something, what they changed, and what they left alone with the reason.

    `untouched` orders were never come to, because somebody cancelled or, with `error`, because something failed. `sealed` as in `Done`.
    """

    deeds: tuple[DeedId, ...] = ()
    order_ids: tuple[OrderId, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    untouched: int = 0
    error: BackofficeError | None = None
    sealed: tuple[SealedAccount, ...] = ()


def joined(dones: Sequence[Done], untouched: int = 0, error: BackofficeError | None = None) -> Batch:
    """Tell several deeds as one. An order that one deed took along is not left alone because a later one found it changed."""
    changed = dict.fromkeys(order_id for done in dones for order_id in done.order_ids)
    skipped = tuple(one for done in dones for one in done.skipped if one.order_id not in changed)
    sealed = tuple(one for done in dones for one in done.sealed)
    return Batch(tuple(done.deed for done in dones if done.order_ids), tuple(changed), skipped, untouched, error, sealed)


def in_parts(chosen: Chosen, verb: Callable[[Chosen], Done], tick: Tick, size: int = PART) -> Generator[None, None, Batch]:
    """Do a verb to orders part by part, yield between two parts, and return what it came to.

    When `tick` raises Cancelled, or a part fails, the parts before it stay done; a failure of the first is raised.
    """
    dones: list[Done] = []
    for begin in range(0, max(1, len(chosen)), size):
        if dones:
            yield
        try:
            tick(begin, len(chosen))
            dones.append(verb(chosen[begin : begin + size]))
        except Cancelled:
            if not dones:
                raise
            return joined(dones, len(chosen) - begin)
        except BackofficeError as error:
            if not dones:
                raise
            return joined(dones, len(chosen) - begin, error)
    return joined(dones)


def by_reason(skipped: Sequence[Skipped]) -> Mapping[str, Sequence[str]]:
    """Return the numbers of the orders that were left alone by the reason, the commonest reason first."""
    found: dict[str, list[str]] = {}
    for one in skipped:
        found.setdefault(one.reason, []).append(one.number)
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))
