"""What is typed at a desk, and the paths that are kept."""

from pathlib import Path

import pytest

from backoffice.desks import plain_files
from backoffice.desks.customers import CustomerDesk
from backoffice.desks.door import ShopDoor
from backoffice.desks.session import Session
from backoffice.desks.typed import free_text, kept_path, label, lying_at
from backoffice.domain.customers import CustomerDraft, CustomerId
from backoffice.domain.handing_out import HandField, HandForm
from backoffice.domain.ids import OrderId
from backoffice.domain.intake import MessageFile, MessageFormat
from backoffice.domain.order_work import HoldReason
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import ShopSettings
from backoffice.errors import Invalid, NotPossible
from backoffice.security.device_secret import MemoryPort
from tests.desks.backstage import backstage
from tests.desks.canaries import ACCOUNT, CARD, MASKED_CARD, bare, in_data, in_files, shows
from tests.desks.conftest import Desks
from tests.desks.founded import CHEAP, PASSWORD, enter, found

TRACKING = "4929123456789015"  # has the form of a card's number


def test_that_free_text_is_trimmed_and_masked_and_a_label_refused() -> None:
    assert free_text("note", f" Nr. {CARD} ", 100) == f"Nr. {MASKED_CARD}"
    with pytest.raises(Invalid, match="payment_number"):
        label("tracking", CARD)
    with pytest.raises(Invalid, match="too_long"):
        free_text("note", "zu lang", 5)


def test_that_a_path_is_kept_with_masked_names_and_found_again(tmp_path: Path) -> None:
    folder = tmp_path / f"Scans {CARD}"
    folder.mkdir()
    file = folder / f"{ACCOUNT}.csv"
    file.write_text("a", encoding="utf-8")

    kept = kept_path(file)

    assert not shows(kept)
    assert lying_at(kept) == file
    file.unlink()
    assert not lying_at(kept).exists()
    assert not lying_at(str(tmp_path / "gone" / "Visa •••• 9015.csv")).exists()


def test_that_a_number_over_several_names_of_a_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="payment_number"):
        kept_path(tmp_path.joinpath(*CARD.split()))


def test_that_a_file_with_a_number_in_its_name_is_listed_and_can_be_deleted(tmp_path: Path) -> None:
    door, _ = found(tmp_path)
    office = enter(door)
    file = tmp_path / f"{bare(CARD)}.json"
    file.write_text("[]", encoding="utf-8")
    office.imports.publish(office.imports.preview(file).batch_id)
    assert file in office.imports.plain_files()
    assert in_data(office.session) == []
    office.imports.delete_file(file)
    assert not file.exists()
    assert file not in office.imports.plain_files()
    office.close()


def test_that_statements_and_messages_with_a_number_in_their_names_are_listed_and_can_be_deleted(tmp_path: Path) -> None:
    door, _ = found(tmp_path)
    office = enter(door)
    statement, messages = tmp_path / f"{bare(CARD)}.csv", tmp_path / f"{bare(ACCOUNT)}.json"
    office.payments.keep_statement(statement)
    office.messages.take_in(MessageFile(MessageFormat.JSON, ()), messages)
    for file, delete in ((statement, office.payments.delete_statement), (messages, office.messages.delete_file)):
        file.write_text("[]", encoding="utf-8")
        assert file in office.imports.plain_files()
        delete(file)
        assert not file.exists()
        assert file not in office.imports.plain_files()
    assert in_data(office.session) == []
    office.close()


def test_that_a_number_in_the_name_of_a_file_of_customers_is_in_no_list_from_beginning_to_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = enter(found(tmp_path)[0])
    path, seen = tmp_path / f"{bare(CARD)}.csv", list[list[str]]()

    def write() -> None:
        def look(_done: int, _all: int) -> None:
            seen.append(in_data(office.session))

        office.handing_out.write(path, HandForm.CSV, [HandField.NAME], [CustomerId(1)], 7, {}, look)

    def refuse(_path: Path) -> None:
        raise PermissionError

    with monkeypatch.context() as broken:
        broken.setattr(plain_files, "put_in_place", refuse)
        with pytest.raises(NotPossible):
            write()
    assert listed_files(office.session) == []
    write()
    assert seen
    assert [*seen, in_data(office.session)] == [[]] * (len(seen) + 1)
    assert [one.path for one in office.handing_out.files()] == [path]
    office.handing_out.delete_file(path)
    assert not path.exists()
    assert listed_files(office.session) == []
    office.close()


def listed_files(session: Session) -> list[str]:
    with backstage(session) as connection:
        found_paths = connection.exec_driver_sql("SELECT path FROM plain_file WHERE path NOT LIKE '%orders.json'").scalars()
        return [str(one) for one in found_paths]


def test_that_no_shop_is_founded_by_somebody_named_like_a_card(tmp_path: Path) -> None:
    door = ShopDoor(tmp_path / "shop", MemoryPort(), cost=CHEAP)
    with pytest.raises(Invalid, match="payment_number"):
        door.create(ShopSettings("Kaffeehaus"), f"Maria {CARD}", PASSWORD)
    assert not (tmp_path / "shop").exists()


def test_that_no_file_for_the_bank_is_named_after_a_number(tmp_path: Path) -> None:
    door, _ = found(tmp_path)
    office = enter(door)
    with pytest.raises(Invalid, match="payment_number"):
        office.payouts.write([], tmp_path / f"{ACCOUNT}.xml", PASSWORD)
    office.close()


def test_that_a_number_said_to_be_no_cards_stays_in_a_note_and_the_log_says_so(tmp_path: Path) -> None:
    door, _ = found(tmp_path)
    office = enter(door)
    order = office.orders.page(OrderQuery())[0].id
    office.orders.write_note(order, f"Sendung {TRACKING}", kept=[TRACKING])
    office.work.note([(order, office.orders.open(order).version)], f"Sendung {TRACKING}, Konto {ACCOUNT}", kept=[TRACKING, bare(ACCOUNT)])
    notes = [note.body for note in office.orders.open(order).notes]
    lines = [line.fields for line in office.log.page() if line.code == "order.noted"]
    office.close()

    assert set(notes) == {f"Sendung {TRACKING}", f"Sendung {TRACKING}, Konto GB •••• 5555"}
    assert len(lines) == 2
    assert all("kept_number" in fields for fields in lines)


def test_that_nothing_is_kept_where_the_text_speaks_of_cards(desks: Desks) -> None:
    order = desks.orders.page(OrderQuery())[0].id
    desks.orders.write_note(order, f"Kreditkarte {TRACKING}", kept=[TRACKING])
    assert desks.orders.open(order).notes[0].body == f"Kreditkarte {MASKED_CARD}"


def test_that_a_deed_without_such_a_number_names_no_field_for_it(tmp_path: Path) -> None:
    door, _ = found(tmp_path)
    office = enter(door)
    row = office.orders.page(OrderQuery())[0]
    office.work.hold([(row.id, row.version)], HoldReason.STOCK, "Tee fehlt", kept=[TRACKING])
    line = next(line for line in office.log.page() if line.code == "order.held")
    office.close()
    assert "kept_number" not in line.fields


def test_that_the_search_for_canaries_would_find_them(desks: Desks, tmp_path: Path) -> None:
    with backstage(desks.session) as connection:
        connection.exec_driver_sql("UPDATE orders SET customer = ? WHERE id = ?", (f"Ada {CARD}", OrderId(1)))
    assert in_data(desks.session) == ["orders.customer"]
    (tmp_path / "plain.txt").write_bytes(bare(ACCOUNT).encode("utf-16-le"))
    assert in_files(tmp_path) == [str(tmp_path / "plain.txt")]


def test_that_an_e_mail_address_of_a_card_number_is_refused(session: Session) -> None:
    with pytest.raises(Invalid) as caught:
        CustomerDesk(session).create(CustomerDraft("Ada Beispiel", email="4111111111111111@example.org"))

    assert (caught.value.field, caught.value.reason) == ("email", "payment_number")
