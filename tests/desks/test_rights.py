"""The matrix of rights, driven through the desks of a real shop, and a walk over all desks."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator

import pytest

import backoffice.desks
from backoffice.desks.door import ShopDoor
from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.office import Office
from backoffice.domain.people import BuiltInRole, ShopSettings
from backoffice.errors import BackofficeError, NotAllowed
from backoffice.security.device_secret import MemoryPort
from backoffice.security.passwords import Argon2Cost
from backoffice.security.rights import Right
from tests.desks.rights_matrix import MATRIX, PASSWORD


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> ShopDoor:
    """A real shop in which one person of each built-in role works."""
    door = ShopDoor(tmp_path_factory.mktemp("rights") / "shop", MemoryPort(), cost=Argon2Cost(1, 8, 1))
    office, _ = door.create(ShopSettings("Kaffeehaus"), "Person owner", PASSWORD)
    for role in BuiltInRole:
        if role is not BuiltInRole.OWNER:
            office.people.add(f"Person {role}", role, PASSWORD, first=False)
    office.close()
    return door


@pytest.fixture(scope="module", params=BuiltInRole)
def office(request: pytest.FixtureRequest, door: ShopDoor) -> Iterator[Office]:
    """The office of the person with a role, signed in by password."""
    (person,) = (card for card in door.people() if card.name == f"Person {request.param}")
    office = door.sign_in(person.id, PASSWORD)
    yield office
    office.close()


@pytest.mark.parametrize("verb", MATRIX)
def test_that_a_role_may_do_what_the_matrix_says_and_nothing_else(verb: str, office: Office) -> None:
    allowed, _, call = MATRIX[verb]

    assert may(call, office) == (office.person.role in allowed.split())


def test_that_refused_verbs_leave_no_line_in_the_log(office: Office) -> None:
    refused = [verb for verb, (allowed, _, _) in MATRIX.items() if office.person.role not in allowed.split()]
    before = log_lines(office)

    assert [verb for verb in refused if may(MATRIX[verb][2], office)] == []

    assert log_lines(office) == before


def test_that_the_matrix_names_every_verb_and_its_kind() -> None:
    attributes = {"OrderDesk": "orders", "ImportDesk": "imports", "LogDesk": "log", "ShopDesk": "shop", "KeyDesk": "keys"}
    attributes |= {"BackupDesk": "backups", "EditDesk": "editing", "ReturnDesk": "returns", "TodayDesk": "today", "ViewDesk": "views"}
    attributes |= {"WorkDesk": "work", "CaseDesk": "cases", "ContactDesk": "contacts", "PeopleDesk": "people"}
    attributes |= {"CallbackDesk": "callbacks", "MailboxDesk": "mailbox", "MessageDesk": "messages"}
    attributes |= {"CustomerDesk": "customers", "AddressDesk": "addresses", "DuplicateDesk": "duplicates"}
    attributes |= {"BankDetailDesk": "bank_details", "PayoutDesk": "payouts", "RefundDesk": "refunds"}
    attributes |= {"PaperDesk": "papers", "PackingDesk": "packing", "PaymentDesk": "payments"}
    attributes |= {"ChannelFieldDesk": "channel_fields", "ConsentDesk": "consents", "HandingOutDesk": "handing_out"}
    attributes |= {"PeriodDesk": "periods", "TakeOutDesk": "take_out", "RenewalDesk": "renewal", "SoundnessDesk": "soundness"}
    marked = {f"{attributes[desk.__name__]}.{name}": str(getattr(desk, name).kind) for desk in desks() for name in public(desk)}

    assert marked == {verb: kind for verb, (_, kind, _) in MATRIX.items()}


def test_that_every_verb_of_every_desk_carries_a_right_and_a_kind() -> None:
    assert {desk.__name__: unmarked(desk) for desk in desks()} == {desk.__name__: [] for desk in desks()}


def test_that_every_desk_of_the_office_is_walked(office: Office) -> None:
    assert {type(value) for value in vars(office).values() if isinstance(value, Desk)} == set(desks())


def test_that_a_desk_with_an_unmarked_verb_is_found() -> None:
    class Careless(Desk):
        @needs(Right.ORDERS_VIEW)
        def marked(self) -> int:
            return 1

        def forgotten(self) -> int:
            return 2

        @property
        def secret(self) -> int:
            return 3

        @staticmethod
        def helper() -> int:
            return 4

    assert unmarked(Careless) == ["forgotten", "secret", "helper"]


def may(call: Callable[[Office], object], office: Office) -> bool:
    """Say whether the door of a verb opens, whatever comes after it."""
    try:
        call(office)
    except NotAllowed:
        return False
    except BackofficeError:
        return True
    return True


def log_lines(office: Office) -> int:
    with office.session.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM log_of_deeds").scalar_one())


def desks() -> list[type[Desk]]:
    """Return all desk classes of the program that no other derives from, from all modules of the package."""
    for module in pkgutil.iter_modules(backoffice.desks.__path__):
        importlib.import_module(f"backoffice.desks.{module.name}")
    return sorted((desk for desk in _leaves(Desk) if desk.__module__.startswith("backoffice.")), key=lambda desk: desk.__name__)


def _leaves(desk: type[Desk]) -> list[type[Desk]]:
    return [leaf for below in desk.__subclasses__() for leaf in _leaves(below)] or [desk]


def public(desk: type[Desk]) -> list[str]:
    """Return the names that anyone can reach on a desk: methods, properties and the like."""
    own = [one for one in desk.__mro__ if issubclass(one, Desk)]
    return list(dict.fromkeys(name for one in reversed(own) for name in vars(one) if not name.startswith("_")))


def unmarked(desk: type[Desk]) -> list[str]:
    """Return the public names of a desk that do not carry @needs with a right and a kind."""
    verbs = {name: inspect.getattr_static(desk, name) for name in public(desk)}
    return [
        name
        for name, verb in verbs.items()
        if not isinstance(getattr(verb, "needs", None), Right) or not isinstance(getattr(verb, "kind", None), Kind)
    ]
