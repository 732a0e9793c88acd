"""The desk where an owner says what is taken over from which channel, and is told of fields that nobody has a use for."""

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session, found
from backoffice.domain.field_use import UselessField, useless
from backoffice.domain.incoming import Format
from backoffice.domain.taking_over import ChannelChoices, TakenField, Taking, takings
from backoffice.errors import Invalid
from backoffice.security.rights import Right, rights_of
from backoffice.storage import batches, channel_fields, people
from backoffice.storage.allow_lists import Task


class ChannelFieldDesk(Desk):
    """Fields at the door. What is chosen holds for orders that come in from now on; what is here already stays."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @needs(Right.SETTINGS_MANAGE)
    def channels(self) -> tuple[ChannelChoices, ...]:
        """Return the channels that files come from, the one used last first, with what is taken over from each."""
        with self._session.reading(task=Task.FIELD_USE) as connection:
            imported = [channel for channel in batches.channels(connection) if channel.kind in set(Format)]
            return tuple(ChannelChoices(channel, channel_fields.choices(connection, channel.id)) for channel in imported)

    @needs(Right.SETTINGS_MANAGE)
    def useless(self) -> tuple[UselessField, ...]:
        """Return the fields that are filled for nobody's use, and why they are of none."""
        with self._session.reading(task=Task.FIELD_USE) as connection:
            rights = [rights_of(card.role, self._session.own_roles) for card in people.cards(connection)]
            return useless(channel_fields.filled(connection), rights)

    @needs(Right.SETTINGS_MANAGE, Kind.DEED)
    def choose(self, channel_id: int, field: TakenField, taking: Taking) -> None:
        """Say whether a field is taken over from a channel from now on. Raises NotFound, Invalid(`taking`, `unknown`)."""
        if taking not in takings(field):
            raise Invalid("taking", "unknown")
        with self._session.deed("shop.field_chosen", "channel", Task.FIELD_USE) as deed:
            here = {channel.id: channel for channel in batches.channels(deed.connection)}
            found(here.get(channel_id), "channel", channel_id)
            channel_fields.choose(deed.connection, channel_id, field, taking)
            deed.subjects.append(channel_id)
            deed.fields += [f"{field}:{taking}"]
