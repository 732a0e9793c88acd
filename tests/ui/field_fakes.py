"""Desks of channel fields and periods that keep what is chosen, for the settings page."""

from dataclasses import dataclass, field, replace
from typing import Any

from backoffice.domain.field_use import Useless, UselessField
from backoffice.domain.incoming import Channel
from backoffice.domain.periods import PERIODS, PeriodRule, PeriodState
from backoffice.domain.taking_over import DEFAULTS, ChannelChoices, TakenField, Taking
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
