"""Taking callback requests in: read, masked, sealed, each once, and never joined to a customer unasked."""

from dataclasses import replace
from datetime import timedelta

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.bank_details import BankDetailDesk
from backoffice.domain.callback_reading.records import Found
from backoffice.domain.callback_work import Choice, ProposedBy
from backoffice.domain.callbacks import CallbackGroup, CallbackSource, CallWindow
from backoffice.domain.ids import OrderId
from backoffice.domain.people import BuiltInRole, PersonId
from backoffice.domain.refunds import DetailSource, DetailState
from backoffice.errors import Invalid, NotFound
from backoffice.security import account_box
from tests.desks.callers import known
from tests.desks.calling import MASKED, NUMBER, Caller, local, message, window
from tests.desks.conftest import BOX_KEY, SessionFor

__all__ = ["known"]

JUERGEN = 1  # juergen@example.org, 030 23125 042
IBAN = "DE89 3704 0044 0532 0130 00"
MORNING = local("2026-03-10T09:15")
TODAY = "Guten Tag, bitte rufen Sie mich zurück: 030 23125 014. Ich bin heute zwischen 14 und 16 Uhr erreichbar."


@pytest.fixture
def caller(session_for: SessionFor, clock: FixedClock) -> Caller:
    clock.moment = MORNING
    return Caller(session_for(BuiltInRole.SERVICE), clock)


def test_that_number_and_time_come_from_the_message(caller: Caller) -> None:
    one = caller.desk.open(caller.come_in(TODAY, name=" Ada  Beispiel ", subject="Deckel fehlt", email="ada@example.org"))

    assert (one.row.name, one.row.topic, one.row.phone_masked) == ("Ada Beispiel", "Deckel fehlt", MASKED)
    assert one.row.window == window("2026-03-10T14:00", "2026-03-10T16:00")
    assert one.row.group is CallbackGroup.TODAY
    assert (one.corrected, one.row.outside_hours, one.row.late, one.row.do_not_call) == (False, False, False, False)
    assert caller.log() == [("callback.taken_in", str(one.row.id), "")]


def test_that_the_preview_says_what_would_be_kept_and_keeps_nothing(caller: Caller) -> None:
    seen = caller.desk.preview(message(TODAY, MORNING))

    assert (seen.phone, seen.window) == (NUMBER, window("2026-03-10T14:00", "2026-03-10T16:00"))
    said = {one.kind: seen.text[one.start : one.end] for one in seen.reading.highlights}
    assert said[Found.NUMBER] == "030 23125 014"
    assert (seen.seen, seen.customers, seen.masked, seen.do_not_call) == (False, (), (), None)
    assert caller.rows("callback_request") == [(0,)]
    assert caller.log() == []


def test_that_the_whole_message_is_kept_and_shown_to_who_handles_it(caller: Caller) -> None:
    body = "Zeile eins\n\n" + TODAY + "\n" + "x" * 5000
    work = caller.desk.work(caller.come_in(body, subject="Frage"))

    assert (work.subject, work.body) == ("Frage", body)


def test_that_a_request_without_a_time_is_as_soon_as_possible(caller: Caller) -> None:
    one = caller.desk.open(caller.come_in("Hallo, meine Nummer: 030 23125 014"))

    assert (one.row.window, one.row.group) == (None, CallbackGroup.SOON)
    assert one.due_at == MORNING + timedelta(minutes=240)


def test_that_a_time_outside_the_calling_hours_is_said(caller: Caller) -> None:
    row = caller.row(caller.come_in("030 23125 014, aber nur nach 20 Uhr!"))

    assert (row.window, row.outside_hours) == (None, True)


def test_that_the_number_in_a_forms_field_wins(caller: Caller) -> None:
    taken = caller.come_in("Bitte unter 030 23125 014 anrufen", phone_field="0171 3920012", source=CallbackSource.FILE)

    assert caller.row(taken).phone_masked == "+49 ••• ••12"


def test_that_a_field_that_holds_no_number_leaves_that_of_the_message(caller: Caller) -> None:
    taken = caller.come_in("Bitte unter 030 23125 014 anrufen", phone_field="siehe unten", source=CallbackSource.FILE)

    assert caller.row(taken).phone_masked == MASKED


def test_that_what_a_person_chose_counts_instead_of_what_was_read(caller: Caller) -> None:
    chosen = window("2026-03-11T10:00", "2026-03-11T11:00")
    one = caller.desk.open(caller.come_in(TODAY, Choice(name="Grace", topic="Rechnung", phone="0171 3920012", window=chosen, claim=True)))

    assert (one.row.name, one.row.topic, one.row.phone_masked, one.row.window) == ("Grace", "Rechnung", "+49 ••• ••12", chosen)
    assert one.corrected
    assert one.row.claimed_by == PersonId(BuiltInRole.SERVICE)
    assert caller.row(caller.come_in(TODAY, Choice(soon=True, phone=""))).phone_masked == ""
    assert caller.desk.number(one.row.id) == "+491713920012"


def test_that_a_request_on_the_phone_needs_no_message(caller: Caller) -> None:
    assert caller.row(caller.come_in("", Choice(name="Ada", phone="030 23125 014"))).phone_masked == MASKED


@pytest.mark.parametrize(
    ("body", "choice", "field", "reason"),
    [
        (" \n", Choice(), "body", "empty"),
        ("Hallo", Choice(phone="nie"), "phone", "not_a_number"),
        ("Hallo", Choice(window=window("2026-03-11T12:00", "2026-03-11T10:00")), "window", "backwards"),
        ("Hallo", Choice(window=window("2026-03-11T12:00", "2026-03-12T12:01")), "window", "too_long"),
        ("Hallo", Choice(name="x" * 121), "name", "too_long"),
        ("Hallo", Choice(topic="x" * 201), "topic", "too_long"),
    ],
)
def test_that_what_cannot_be_kept_is_refused(caller: Caller, body: str, choice: Choice, field: str, reason: str) -> None:
    with pytest.raises(Invalid) as caught:
        caller.desk.take_in(message(body, MORNING), choice)

    assert (caught.value.field, caught.value.reason) == (field, reason)
    assert caller.rows("callback_request") == [(0,)]


def test_that_long_names_and_subjects_of_a_mail_are_cut(caller: Caller) -> None:
    row = caller.row(caller.come_in("Hallo 030 23125 014", source=CallbackSource.MAIL, name="n" * 500, subject="s" * 500))

    assert (len(row.name), len(row.topic)) == (120, 200)


def test_that_payment_numbers_are_masked_wherever_they_stand_and_accounts_are_sealed(caller: Caller, session_for: SessionFor) -> None:
    body = f"Bitte erstatten auf {IBAN}, Karte 4242 4242 4242 4242, Rückruf 030 23125 014"
    taken = caller.desk.take_in(message(body, MORNING, name="Ada 4242424242424242", subject=f"Erstattung {IBAN}"))
    assert taken.id is not None

    work, row = caller.desk.work(taken.id), caller.row(taken.id)
    assert work.body == "Bitte erstatten auf DE •••• 3000, Karte Visa •••• 4242, Rückruf 030 23125 014"
    assert (work.subject, row.name, row.topic) == ("Erstattung DE •••• 3000", "Ada Visa •••• 4242", "Erstattung DE •••• 3000")
    assert taken.masked == ("DE •••• 3000", "DE •••• 3000", "Visa •••• 4242")
    assert [one.masked for one in taken.sealed] == ["DE •••• 3000"]
    everything = str([caller.rows(t, "*") for t in ("callback_request", "callback_message", "callback_contact", "bank_detail")])
    assert "370400440532013000" not in everything
    assert "37040044 0532" not in everything
    assert "424242424242" not in everything
    (detail,) = caller.rows("bank_detail", "id, order_id, source, source_id, holder, state")
    assert detail[1:] == (None, DetailSource.MESSAGE, str(taken.id), "Ada Visa •••• 4242", DetailState.PROPOSED)
    (sealed,) = caller.rows("bank_detail_box", "sealed")
    assert account_box.open_box({1: BOX_KEY[0]}, 1, sealed[0]).iban == IBAN.replace(" ", "")
    assert [line[0] for line in caller.log()] == ["callback.taken_in", "bank_detail.entered"]
    assert BankDetailDesk(session_for(BuiltInRole.OWNER)).own() is None


@pytest.mark.parametrize("source", [CallbackSource.MAIL, CallbackSource.FILE])
def test_that_a_message_that_is_read_again_comes_in_once(caller: Caller, source: CallbackSource) -> None:
    by_id = message("Rückruf 030 23125 014", MORNING, source, message_key="<1@example.org>")
    by_text = message("Rückruf 030 23125 014", MORNING, source, email="ada@example.org")

    assert caller.desk.take_in(by_id).id is not None
    assert caller.desk.take_in(replace(by_id, body="anders")).id is None
    assert caller.desk.take_in(by_text).id is not None
    assert caller.desk.take_in(replace(by_text, email="ADA@example.org", body="Rückruf  030 23125 014\n")).id is None
    assert caller.desk.take_in(replace(by_text, body="Rückruf 030 23125 015")).id is not None
    assert len(caller.queue()) == len(caller.log()) == 3


def test_that_what_is_pasted_twice_is_meant_twice_and_the_preview_says_so(caller: Caller) -> None:
    pasted = message(TODAY, MORNING, CallbackSource.PASTED)

    assert caller.desk.take_in(pasted).id != caller.desk.take_in(pasted).id
    assert caller.desk.preview(pasted).seen


def test_that_no_text_can_be_guessed_from_what_is_kept_of_a_mail(caller: Caller) -> None:
    caller.come_in(source=CallbackSource.MAIL, message_key="<1@example.org>")
    ((mac, day),) = caller.rows("seen_mail", "mac, seen_on")
    ((secret,),) = caller.rows("callback_secret", "key")

    assert (len(mac), day, len(secret)) == (32, "2026-03-10", 32)


@pytest.mark.usefixtures("known")
def test_that_a_customer_is_proposed_with_the_reasons_and_not_taken(caller: Caller) -> None:
    taken = caller.come_in("Rückruf bitte: +49 30 23125-042", name="jurgen WEISS", email="JUERGEN@example.org")
    (proposed,) = caller.desk.work(taken).customers

    assert (proposed.customer_id, proposed.reasons) == (JUERGEN, (ProposedBy.PHONE, ProposedBy.EMAIL, ProposedBy.NAME))
    assert (proposed.name, proposed.phone_masked, proposed.email_masked) == ("Jürgen Weiß", "••• ••42", "j•••@example.org")
    assert caller.desk.open(taken).customer_id is None
    assert caller.desk.preview(message("030 23125 042", MORNING)).customers[0].reasons == (ProposedBy.PHONE,)
    assert caller.desk.preview(message("Hallo", MORNING, name="Jürgen Weiß")).customers[0].reasons == (ProposedBy.NAME,)


@pytest.mark.usefixtures("known")
def test_that_a_number_with_the_same_end_is_another_number(caller: Caller) -> None:
    assert caller.desk.preview(message("040 23125 042", MORNING)).customers == ()


@pytest.mark.usefixtures("known")
def test_that_a_request_without_a_number_proposes_the_known_one_of_its_sender(caller: Caller) -> None:
    taken = caller.come_in("Bitte rufen Sie mich an, meine Nummer haben Sie.", email="juergen@example.org")

    assert caller.desk.work(taken).known_number == "+49 ••• ••42"
    caller.desk.link(taken, 1, JUERGEN)
    caller.desk.take_known_number(taken, 2)
    assert caller.row(taken).phone_masked == "+49 ••• ••42"
    assert caller.desk.work(taken).known_number == ""


@pytest.mark.usefixtures("known")
def test_that_a_known_number_can_be_taken_at_once(caller: Caller) -> None:
    taken = caller.come_in("Meine Nummer haben Sie.", Choice(customer_id=JUERGEN, known_number=True))

    assert caller.row(taken).phone_masked == "+49 ••• ••42"
    assert caller.desk.open(taken).customer_id == JUERGEN


@pytest.mark.usefixtures("known")
def test_that_nobody_and_nothing_can_be_linked_that_is_not_there(caller: Caller) -> None:
    for choice in (Choice(customer_id=JUERGEN + 1), Choice(order_id=OrderId(4711))):
        with pytest.raises(NotFound):
            caller.desk.take_in(message("Hallo", MORNING), choice)


def test_that_taking_in_can_be_taken_back_whole(caller: Caller) -> None:
    body = f"Bitte erstatten auf {IBAN}, Rückruf 030 23125 014"
    mail = caller.desk.take_in(message(body, MORNING, CallbackSource.MAIL, message_key="<1@example.org>"))
    listed = caller.desk.take_in(message(body, MORNING, CallbackSource.FILE, message_key="zeile 1"))
    assert mail.deed is not None
    assert listed.deed is not None

    assert caller.desk.undo(mail.deed) + caller.desk.undo(listed.deed) == (mail.id, listed.id)
    tables = (
        "callback_request",
        "callback_contact",
        "callback_message",
        "callback_image",
        "bank_detail",
        "bank_detail_box",
        "callback_day",
    )
    assert [caller.rows(table) for table in tables] == [[(0,)]] * len(tables)
    assert caller.desk.take_in(message(body, MORNING, CallbackSource.MAIL, message_key="<1@example.org>")).id is None
    assert caller.desk.take_in(message(body, MORNING, CallbackSource.FILE, message_key="zeile 1")).id is not None


def test_that_no_number_of_a_request_is_used_twice(caller: Caller) -> None:
    first = caller.desk.take_in(message(TODAY, MORNING))
    assert first.deed is not None
    caller.desk.undo(first.deed)

    assert caller.come_in(TODAY) != first.id


def test_that_a_time_that_was_chosen_without_length_is_possible(caller: Caller) -> None:
    at = local("2026-03-11T10:00")

    assert caller.row(caller.come_in("Hallo", Choice(window=CallWindow(at, at)))).window == CallWindow(at, at)
