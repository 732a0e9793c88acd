"""The desk of papers on real orders: what is on paper and what never is, and that it was printed."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.papers import PaperDesk
from backoffice.domain.ids import OrderId
from backoffice.domain.order_work import Condition, ReturnedLine
from backoffice.domain.orders import Order, OrderQuery, Parcel
from backoffice.domain.papers import PaperKind
from backoffice.errors import Cancelled, NotFound, NotPossible
from tests.desks.backstage import backstage
from tests.desks.conftest import Desks
from tests.documents.reading import barcodes, texts

SECRETS = ("30 23125", "042", "juergen", "example.org", "@", "PayPal", "T-1", "24,90", "24.90", "10,00", "4,90", "EUR", "€", "Visa", "4242")


@pytest.fixture
def papers(desks: Desks) -> PaperDesk:
    return PaperDesk(desks.session)


def ids(desks: Desks, *numbers: str) -> list[OrderId]:
    by_number = {row.number: row.id for row in desks.orders.page(OrderQuery())}
    return [by_number[number] for number in numbers]


def opened(desks: Desks, number: str) -> Order:
    return desks.orders.open(ids(desks, number)[0])


def write(desks: Desks, statement: str, *rows: tuple[Any, ...]) -> None:
    with backstage(desks.session) as connection:
        for row in rows:
            connection.exec_driver_sql(statement, row)


def test_that_slips_of_several_orders_are_one_pdf_in_the_order_asked_for(desks: Desks, papers: PaperDesk) -> None:
    paper = papers.packing_slips(ids(desks, "1002", "1001"))

    pages = texts(paper.content)
    assert (paper.pages, len(pages), paper.skipped) == (2, 2, ())
    assert [barcodes(paper.content, page) for page in (0, 1)] == [["1002"], ["1001"]]
    assert [order_id for order_id, _ in paper.chosen] == ids(desks, "1002", "1001")
    assert all(said in pages[0] for said in ("Kaffeehaus Lindenhof", "Jürgen Weiß", "Venloer Straße 211", "50823 Köln", "FP-4"))


def test_that_no_paper_has_phone_mail_payment_or_price(desks: Desks, papers: PaperDesk) -> None:
    order = opened(desks, "1001")
    desks.returns.withdraw(order.id, order.version, desks.session.clock.now())
    made = opened(desks, "1001").work.returns[0]

    words = "\n".join(
        text
        for content in (
            papers.packing_slips(ids(desks, "1002")).content,
            papers.pick_list(ids(desks, "1002")).content,
            papers.withdrawal_receipt(made.id),
        )
        for text in texts(content)
    )

    assert "FP-4" in words
    assert [secret for secret in SECRETS if secret in words] == []


def test_that_the_customers_country_decides_the_language(desks: Desks, papers: PaperDesk, woo_file: Callable[..., Path]) -> None:
    away = {"first_name": "Ada", "address_1": "1 High Street", "city": "London", "postcode": "N1 9GU", "country": "GB"}
    desks.imports.publish(desks.imports.preview(woo_file({"number": "2001", "shipping": away})).batch_id)

    german, english = texts(papers.packing_slips(ids(desks, "1001", "2001")).content)

    assert "Packzettel" in german
    assert all(said in english for said in ("Packing slip", "London", "N1 9GU", "UNITED KINGDOM", "9 March 2026"))


def test_that_a_part_that_was_sent_is_not_in_the_next_parcel(desks: Desks, papers: PaperDesk) -> None:
    order = opened(desks, "1001")
    desks.orders.ship([Parcel(order.id, order.version, "DHL", "", ((order.lines[0].position, 1000),))])

    (rest,) = texts(papers.packing_slips([order.id]).content)
    (chosen,) = texts(papers.packing_slips([order.id], parts={order.id: {order.lines[1].position: 9000}}).content)

    assert all(said in rest for said in ("Teillieferung", "1 von 2 · 1 bereits versandt", "2 Stück in diesem Paket"))
    assert all(said in chosen for said in ("Nicht in diesem Paket", "1 bereits versandt · 1 folgt", "1 Stück in diesem Paket"))


def test_that_the_slip_of_a_sent_order_shows_its_last_parcel_again(desks: Desks, papers: PaperDesk) -> None:
    order = opened(desks, "1001")
    first, second = (line.position for line in order.lines)
    desks.orders.ship([Parcel(order.id, order.version, "DHL", "", ((first, 2000),))])
    desks.orders.ship([Parcel(order.id, opened(desks, "1001").version, "DHL", "", ((second, 1000),))])

    (words,) = texts(papers.packing_slips([order.id]).content)

    assert all(said in words for said in ("Nicht in diesem Paket", "2 bereits versandt", "1 Stück in diesem Paket"))
    with pytest.raises(NotPossible) as refused:
        papers.pick_list([order.id])
    assert refused.value.reason == "nothing_to_print"


def test_that_orders_packed_together_share_a_slip_also_with_one_not_asked_for(desks: Desks, papers: PaperDesk) -> None:
    lead, other = ids(desks, "1001", "1002")
    write(desks, "INSERT INTO order_together (order_id, lead_id) VALUES (?, ?)", (lead, lead), (other, lead))

    paper = papers.packing_slips([other])

    (words,) = texts(paper.content)
    assert "Bestellung 1001" in words
    assert "Bestellung 1002" in words
    assert [order_id for order_id, _ in paper.chosen] == [lead, other]
    assert papers.packing_slips([lead, other]).pages == 1


def test_that_the_pick_list_sums_over_orders_and_knows_places(desks: Desks, papers: PaperDesk) -> None:
    write(desks, "INSERT INTO article (sku, place) VALUES (?, ?)", ("RO-1", "A2"), ("FP-4", "A10"))

    paper = papers.pick_list(ids(desks, "1001", "1002"))
    (english,) = texts(papers.pick_list(ids(desks, "1001"), language="en").content)

    (words,) = texts(paper.content)
    assert words.index("A2") < words.index("A10")
    assert all(said in words for said in ("2 Bestellungen · 2 Positionen · 6 Stück", "1001 (2), 1002 (2)", "1001 (1), 1002 (1)"))
    assert "Weiß" not in words
    assert "Pick list" in english


def test_that_what_cannot_be_printed_is_named_with_its_reason(desks: Desks, papers: PaperDesk, woo_file: Callable[..., Path]) -> None:
    desks.imports.publish(desks.imports.preview(woo_file({"number": "2002", "status": "cancelled"})).batch_id)
    chosen = [*ids(desks, "2002", "1001"), OrderId(4711)]

    for paper in (papers.packing_slips(chosen), papers.pick_list(chosen)):
        assert sorted((one.number, one.reason) for one in paper.skipped) == [("", "not_found"), ("2002", "cancelled")]
        assert [order_id for order_id, _ in paper.chosen] == ids(desks, "1001")
    with pytest.raises(NotPossible):
        papers.packing_slips(ids(desks, "2002"))


@pytest.mark.parametrize("kind", PaperKind)
def test_that_printing_is_kept_and_can_be_taken_back(kind: PaperKind, desks: Desks, papers: PaperDesk, clock: FixedClock) -> None:
    def when(number: str) -> object:
        work = opened(desks, number).work
        return work.slip_printed_at if kind is PaperKind.SLIP else work.listed_at

    make = papers.packing_slips if kind is PaperKind.SLIP else papers.pick_list
    done = papers.printed(kind, make(ids(desks, "1001", "1002")).chosen)

    assert (when("1001"), when("1002")) == (clock.now(), clock.now())
    assert opened(desks, "1001").history[-1].code == f"order.{kind}"
    desks.orders.undo(done.deed)
    assert (when("1001"), when("1002")) == (None, None)


def test_that_a_second_print_undone_leaves_the_first(desks: Desks, papers: PaperDesk, clock: FixedClock) -> None:
    first = clock.now()
    papers.printed(PaperKind.SLIP, papers.packing_slips(ids(desks, "1001")).chosen)
    clock.moment += timedelta(hours=1)
    again = papers.printed(PaperKind.SLIP, papers.packing_slips(ids(desks, "1001")).chosen)

    assert opened(desks, "1001").work.slip_printed_at == clock.now()
    desks.orders.undo(again.deed)
    assert opened(desks, "1001").work.slip_printed_at == first


def test_that_a_print_that_failed_is_taken_back_without_undo(desks: Desks, papers: PaperDesk) -> None:
    papers.printed(PaperKind.SLIP, papers.packing_slips(ids(desks, "1001")).chosen)
    now = [(order.id, order.version) for order in (opened(desks, "1001"), opened(desks, "1002"))]

    done = papers.not_printed(PaperKind.SLIP, now)

    assert opened(desks, "1001").work.slip_printed_at is None
    assert [(one.number, one.reason) for one in done.skipped] == [("1002", "not_printed")]
    desks.orders.undo(done.deed)
    assert opened(desks, "1001").work.slip_printed_at is not None


def test_that_an_order_changed_since_it_was_set_is_not_noted_as_printed(desks: Desks, papers: PaperDesk) -> None:
    paper = papers.packing_slips(ids(desks, "1001", "1002"))
    order = opened(desks, "1001")
    desks.orders.start([(order.id, order.version)])

    done = papers.printed(PaperKind.SLIP, paper.chosen)

    assert [(one.number, one.reason) for one in done.skipped] == [("1001", "changed")]
    assert done.order_ids == tuple(ids(desks, "1002"))


def test_that_a_receipt_names_the_lines_that_were_withdrawn(desks: Desks, papers: PaperDesk) -> None:
    order = opened(desks, "1001")
    desks.orders.ship([Parcel(order.id, order.version)])
    lines = [ReturnedLine(order.lines[1].position, 1000, Condition.ANNOUNCED)]
    desks.returns.withdraw(order.id, opened(desks, "1001").version, desks.session.clock.now(), lines)

    (words,) = texts(papers.withdrawal_receipt(opened(desks, "1001").work.returns[0].id))

    assert all(said in words for said in ("10.03.2026 um 10:30:00 Uhr (UTC+01:00)", "1 × Röstung (RO-1)", "24.03.2026", "Jürgen Weiß"))
    assert "Filterpapier" not in words


def test_that_a_plain_return_has_no_receipt(desks: Desks, papers: PaperDesk) -> None:
    order = opened(desks, "1001")
    desks.orders.ship([Parcel(order.id, order.version)])
    desks.returns.take_back(order.id, opened(desks, "1001").version, [ReturnedLine(order.lines[0].position, 1000, Condition.AS_NEW)])

    with pytest.raises(NotPossible):
        papers.withdrawal_receipt(opened(desks, "1001").work.returns[0].id)
    with pytest.raises(NotFound):
        papers.withdrawal_receipt(4711)


def test_that_hundreds_of_slips_tell_how_far_and_can_be_cancelled(desks: Desks, papers: PaperDesk, woo_file: Callable[..., Path]) -> None:
    desks.imports.publish(desks.imports.preview(woo_file(*({"number": str(5000 + n)} for n in range(600)))).batch_id)
    many = [row.id for row in desks.orders.page(OrderQuery(), limit=1000)]
    told: list[tuple[int, int]] = []

    paper = papers.packing_slips(many, lambda done, total: told.append((done, total)))

    def stop(done: int, _total: int) -> None:
        if done == 5:
            raise Cancelled

    assert (paper.pages, len(paper.chosen), told[-1]) == (602, 602, (602, 602))
    with pytest.raises(Cancelled):
        papers.packing_slips(many, stop)


def test_that_a_saved_paper_is_listed_among_the_plain_files_until_it_is_deleted(desks: Desks, papers: PaperDesk, tmp_path: Path) -> None:
    paper, path = papers.packing_slips(ids(desks, "1001")), tmp_path / "Packzettel.pdf"

    papers.save(paper.content, path, ids(desks, "1001"))

    assert path.read_bytes() == paper.content
    assert path.stat().st_mode & 0o077 == 0
    assert set(desks.imports.plain_files()) == {path, tmp_path / "orders.json"}
    desks.imports.delete_file(path)
    assert (path.exists(), desks.imports.plain_files()) == (False, (tmp_path / "orders.json",))


def test_that_a_paper_that_cannot_be_written_leaves_nothing(desks: Desks, papers: PaperDesk, tmp_path: Path) -> None:
    with pytest.raises(NotPossible) as refused:
        papers.save(b"%PDF", tmp_path / "missing" / "Packzettel.pdf", ids(desks, "1001"))

    assert refused.value.reason == "cannot_write"
    assert desks.imports.plain_files() == (tmp_path / "orders.json",)
