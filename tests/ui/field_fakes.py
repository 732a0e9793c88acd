"""Desks of channel fields, periods and of taking everything along that keep what is chosen, for the settings page."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from backoffice.domain.field_use import Useless, UselessField
from backoffice.domain.incoming import Channel
from backoffice.domain.periods import PERIODS, PeriodRule, PeriodState
from backoffice.domain.taking_out import TakenOut
from backoffice.domain.taking_over import DEFAULTS, ChannelChoices, TakenField, Taking
from backoffice.domain.ticks import Tick, no_tick
from tests.storage.shop_file import NOW


@dataclass
class FakeChannelFields:
    """Two channels; the birthday is of no use to anybody once it is taken over."""

    chosen: list[tuple[int, TakenField, Taking]] = field(default_factory=list)
    kept: dict[int, ChannelChoices] = field(
        default_factory=lambda: {
            1: ChannelChoices(Channel(1, "shopify", "Shopify"), DEFAULTS),
            2: ChannelChoices(Channel(2, "woocommerce", "Lindenhof"), DEFAULTS),
        }
    )

    def channels(self) -> tuple[ChannelChoices, ...]:
        return tuple(self.kept.values())

    def useless(self) -> tuple[UselessField, ...]:
        taken = any(one.choices[TakenField.BIRTHDAY] is Taking.ALWAYS for one in self.kept.values())
        return (UselessField(TakenField.BIRTHDAY, Useless.NO_USE),) if taken else ()

    def choose(self, channel_id: int, one: TakenField, taking: Taking) -> None:
        self.chosen.append((channel_id, one, taking))
        before = self.kept[channel_id]
        self.kept[channel_id] = replace(before, choices={**before.choices, one: taking})


@dataclass
class FakePeriods:
    """Periods that Maria Schulz confirms."""

    confirmed: set[PeriodRule] = field(default_factory=set)

    def all(self) -> tuple[PeriodState, ...]:
        said: dict[str, Any] = {"confirmed_by": "Maria Schulz", "confirmed_at": NOW}
        return tuple(PeriodState(one, **(said if one.rule in self.confirmed else {})) for one in PERIODS.values())

    def confirm(self, rule: PeriodRule) -> None:
        self.confirmed.add(rule)


@dataclass
class FakeTakeOut:
    """Offers words, and keeps what it was asked to write."""

    problem: Exception | None = None
    written: list[tuple[Path, str]] = field(default_factory=list)
    offered: int = 0

    def suggest_password(self) -> str:
        self.offered += 1
        return f"wald tisch hafen lampe{self.offered}"

    def write(self, path: Path, password: str, tick: Tick = no_tick) -> TakenOut:
        tick(1, 1)
        if self.problem is not None:
            raise self.problem
        self.written.append((path, password))
        return TakenOut(path, (("orders", 3),), 1, 52_000)
