"""Every text that a desk takes: a payment number in it is masked or refused, and nowhere in the data afterwards."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from backoffice.desks.needs import Desk
from backoffice.domain.ids import DeedId
from backoffice.errors import BackofficeError, Invalid
from tests.conftest import PROOF
from tests.desks import test_rights as rights
from tests.desks.canaries import ACCOUNT, CARD, MASKED_ACCOUNT, MASKED_CARD, cells, in_data, in_files, in_texts
from tests.desks.founded import OWNER
from tests.desks.typed_texts import CALLS, Place, Stage, changed, owner_of, parameters, stage, takes_text, texts_in

# Free text: kept, with the number masked. Everything else refuses a number or does not keep the text.
MASKED = {
    "MessageDesk.take_in file.messages.0.body", "MessageDesk.take_in file.messages.0.subject", "MessageDesk.take_in path",
    "MessageDesk.take_in file.messages.0.email",
    "OrderDesk.write_note body", "WorkDesk.note body", "WorkDesk.hold remark", "ReturnDesk.take_back remark", "ReturnDesk.withdraw remark",
    "RefundDesk.make remark", "CaseDesk.ask reason", "ViewDesk.save name", "ViewDesk.rename name", "EditDesk.new_order draft.customer",
    "EditDesk.new_order draft.note", "EditDesk.new_order draft.lines.0.title", "EditDesk.change_lines drafts.0.title",
    "CustomerDesk.write_note body", "CustomerDesk.block reason", "ConsentDesk.record new.proof", "HandingOutDesk.write path",
    "CallbackDesk.take_in incoming.body", "CallbackDesk.take_in incoming.subject", "CallbackDesk.take_in choice.name",
    "CallbackDesk.take_in choice.topic", "CallbackDesk.correct correction.name", "CallbackDesk.correct correction.topic",
    "CallbackDesk.finish remark", "CallbackDesk.finish agreed", "CallbackDesk.take_in incoming.email",
    "ImportDesk.preview path", "ImportDesk.stage path", "PaperDesk.save path", "LogDesk.export path", "PaymentDesk.keep_statement path",
    "KeyDesk.save_sheet path", "TakeOutDesk.write path",
}  # fmt: skip
# Not kept at all: looked for, looked at, or a secret.
LOOKED_FOR = {
    "CallbackDesk.page", "CallbackDesk.count", "CallbackDesk.counts",
    "MessageDesk.read_file", "MessageDesk.read_pasted",
    "BackupDesk.make", "BankDetailDesk.check", "CallbackDesk.preview", "ImportDesk.channel_for", "ImportDesk.read",
    "KeyDesk.check_password", "KeyDesk.emergency_sheet", "LogDesk.count", "LogDesk.find_orders", "LogDesk.page", "OrderDesk.count",
    "OrderDesk.in_order_of_import", "OrderDesk.page", "OrderDesk.position", "OrderDesk.whole_list", "PackingDesk.articles",
    "PackingDesk.find", "PaperDesk.report", "PaperDesk.save_report", "PaymentDesk.awaiting", "PaymentDesk.check_numbers",
    "PaymentDesk.count_awaiting", "PaymentDesk.propose", "PaymentDesk.read_statement", "PeopleDesk.rights_of",
    "CustomerDesk.page", "CustomerDesk.count", "CustomerDesk.whole_list", "CustomerDesk.position",
    "ShopDesk.holders", "ShopDesk.rights_of", "ViewDesk.layout",
}  # fmt: skip
# What they are given comes from this desk and from a mail server; tests/desks/test_mailbox*.py takes such mails in.
FROM_A_SERVER = {f"MailboxDesk.{name}" for name in ("check", "has_password", "fetch", "store", "store_parts", "note_problem")}
FROM_A_SERVER |= {"MessageDesk.take_in_parts"}  # what `take_in` runs
NOT_KEPT = {
    "MessageDesk.take_in file.messages.0.name", "MessageDesk.take_in file.messages.0.phone_field",
    "MessageDesk.take_in file.messages.0.message_key", "MessageDesk.take_in file.encoding", "MessageDesk.take_in file.delimiter",
    "MailboxDesk.save password", "MailboxDesk.save box.problem",
    "CallbackDesk.take_in accounts.0",
    "EditDesk.new_order draft.accounts.0", "EditDesk.new_order draft.kept.0",
    "CallbackDesk.take_in incoming.name", "CallbackDesk.take_in incoming.phone_field", "CallbackDesk.take_in incoming.message_key",
    "OrderDesk.write_note accounts.0", "OrderDesk.write_note kept.0", "WorkDesk.note accounts.0", "WorkDesk.note kept.0",
    "WorkDesk.hold accounts.0", "WorkDesk.hold kept.0", "ReturnDesk.take_back accounts.0", "ReturnDesk.take_back kept.0",
    "ReturnDesk.withdraw accounts.0", "ReturnDesk.withdraw kept.0",
    "RefundDesk.make accounts.0", "RefundDesk.make kept.0", "ViewDesk.save query.words", "LogDesk.export heads.0",
    "LogDesk.export query.person_id", "LogDesk.export query.area", "LogDesk.export query.subjects.0.0", "LogDesk.export query.subjects.0.1",
    "HandingOutDesk.write heads.name", "CustomerDesk.write_note accounts.0", "CustomerDesk.write_note kept.0",
    "TakeOutDesk.write password",
    "WorkDesk.untag tag", "PackingDesk.ship packed.0.number", "PeopleDesk.add password", "PeopleDesk.reset_password password",
}  # fmt: skip


REFUSALS = {"Invalid", "NotFound", "NotPossible", "WeakPassword", "WrongPassword", "Changed", "NotAllowed", "ValueError"}
REFUSALS |= {"BackupProblem", "BackupPlaceProblem"}


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    made = stage(tmp_path_factory.mktemp("typed"))
    yield made
    made.office.close()


@cache
def verbs() -> dict[str, tuple[type[Desk], str]]:
    """Return every verb that takes a text."""
    named = {f"{desk.__name__}.{name}": (desk, name) for desk in rights.desks() for name in rights.public(desk)}
    return {verb: (desk, name) for verb, (desk, name) in named.items() if parameters(getattr(desk, name))}


def test_that_every_verb_that_takes_a_text_is_tried() -> None:
    undo = {verb for verb in verbs() if verb.endswith(".undo")}  # takes numbers of deeds
    assert set(verbs()) - undo - FROM_A_SERVER == set(CALLS)


def test_that_a_text_is_found_in_whatever_carries_it() -> None:
    assert takes_text(str)
    assert takes_text(Path)
    assert not takes_text(DeedId)
    assert not takes_text(bytes)


@pytest.mark.parametrize("verb", CALLS)
def test_that_no_text_brings_a_payment_number_into_the_data(verb: str, work: Stage) -> None:
    desk, name = verbs()[verb]
    wanted = parameters(getattr(desk, name))
    if work.office.person.name != owner_of(desk.__name__):
        work.sign_in(owner_of(desk.__name__))
    sample = CALLS[verb](work)
    places = [place for place in texts_in(sample) if place[0] in wanted]
    assert {place[0] for place in places} == set(wanted), "a text of the verb that the call does not give"
    for turn, place in enumerate(places):
        text = f"{verb} {'.'.join(map(str, place))}"
        numbers = [f"{CARD}, {ACCOUNT}"] if text in MASKED else [CARD, ACCOUNT] if PROOF else [(CARD, ACCOUNT)[turn % 2]]
        for number in numbers:
            check(work, text, call(work, verb, place, number))
    assert in_data(work.office.session) == []
    if work.office.person.name != OWNER:
        work.sign_in(OWNER)
    assert in_files(work.door.folder) == []


def call(work: Stage, verb: str, place: Place, number: str) -> Exception | None:
    """Call a verb with a number in one of its texts; return how it was refused, if it was."""
    desk, name = verbs()[verb]
    attribute = next(key for key, value in vars(work.office).items() if type(value) is desk)
    given: dict[str, Any] = changed(CALLS[verb](work), place, f"{name.title()}. {number}")
    try:
        getattr(getattr(work.office, attribute), name)(**given)
    except (BackofficeError, ValueError) as error:  # ValueError: no language or right that there is
        return error
    finally:
        work.forget_delay()
    return None


def check(work: Stage, text: str, told: Exception | None) -> None:
    """Free text is kept masked; what is looked for may be anything; the rest is refused, for the number or as nothing that there is."""
    verb = text.split(maxsplit=1)[0]
    if text in MASKED:
        assert told is None, f"{text}: {told!r}"
        values = [str(value) for _, value in cells(work.office.session)]
        assert any(MASKED_CARD in value and MASKED_ACCOUNT in value for value in values), text
    elif verb in LOOKED_FOR or text in NOT_KEPT:
        return
    else:
        assert told is not None, f"{text} was taken"
        assert type(told).__name__ in REFUSALS, f"{text}: {told!r}"
        assert not isinstance(told, Invalid) or in_texts([repr(told)]) == [], text
