"""Packing a parcel: what a scan or a key does to it, by table and by chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.ids import OrderId
from backoffice.domain.orders import Address
from backoffice.domain.packing import Heard, Packing, PackJob, PackLine, PackOrder, spellings

FIRST, SECOND = OrderId(1), OrderId(2)
MILL = PackLine(FIRST, 1, "KM-0412", "Kaffeemühle", "B 04", 1000, "4006381333931")
PAPER = PackLine(FIRST, 2, "FP-4", "Filterpapier", "A 11", 2000, "036000291452")
TEA = PackLine(SECOND, 1, "TEE-1", "Tee, lose", "", 750)
CARD = PackLine(SECOND, 2, "", "Grußkarte", "", 3000)


@pytest.mark.parametrize(
    ("scans", "heard", "counts"),
    [
        (["4006381333931"], Heard.TICKED, (1, 0, 0)),
        (["km-0412"], Heard.TICKED, (1, 0, 0)),
        (["KMß0412"], Heard.TICKED, (1, 0, 0)),
        (["0036000291452"], Heard.TICKED, (0, 1, 0)),
        (["FP-4", "FP-4"], Heard.TICKED, (0, 2, 0)),
        (["FP-4", "FP-4", "FP-4"], Heard.TOO_MANY, (0, 2, 0)),
        (["4012345678901"], Heard.NOT_IN_PARCEL, (0, 0, 0)),
        ([""], Heard.NOT_IN_PARCEL, (0, 0, 0)),
        (["0"], Heard.NOT_IN_PARCEL, (0, 0, 0)),
        (["TEE-1"], Heard.TICKED, (0, 0, 1)),
        (["TEE-1", "TEE-1"], Heard.TOO_MANY, (0, 0, 1)),
        (["TEE-1", "KM-0412", "FP-4", "FP-4"], Heard.ALL_DONE, (1, 2, 1)),
    ],
)
def test_that_a_scan_ticks_off_what_it_names(scans: list[str], heard: Heard, counts: tuple[int, ...]) -> None:
    packing, last = Packing((MILL, PAPER, TEA)), Heard.NOTHING
    for scanned in scans:
        packing, last, _ = packing.scan(scanned)

    assert (last, packing.counts) == (heard, counts)


def test_that_a_scan_of_an_american_keyboard_is_spelt_out_only_where_a_sign_gives_it_away() -> None:
    assert spellings("AYß1?Z") == ("AYß1?Z", "AZ-1_Y")
    assert spellings(" AY-1 ") == ("AY-1",)


def test_that_a_weighed_article_is_ticked_once_with_all_its_weight() -> None:
    packing, _, _ = Packing((TEA, CARD)).tick(0)

    assert (packing.packed_milli, packing.missing_ticks) == (750, 3)
    assert packing.content() == {SECOND: ((1, 750),)}


def test_that_a_line_can_be_ticked_whole_and_taken_out_again() -> None:
    packing, heard, _ = Packing((CARD,)).tick(0, whole=True)
    assert (heard, packing.counts, packing.complete) == (Heard.ALL_DONE, (3,), True)

    packing, heard, _ = packing.take_out(0)
    assert (heard, packing.counts, packing.complete) == (Heard.TAKEN_OUT, (2,), False)
    assert Packing((CARD,)).take_out(0)[1] is Heard.NOTHING


def test_that_the_same_article_of_two_orders_fills_one_line_after_the_other() -> None:
    other = PackLine(SECOND, 1, "FP-4", "Filterpapier", "A 11", 1000, "036000291452")
    packing, heard, place = Packing((PAPER, other)).scan("FP-4")
    for _ in range(2):
        packing, heard, place = packing.scan("FP-4")

    assert (heard, place, packing.counts) == (Heard.ALL_DONE, 1, (2, 1))
    assert packing.content() == {FIRST: ((2, 2000),), SECOND: ((1, 1000),)}


def test_that_a_parcel_without_lines_is_complete() -> None:
    assert Packing(()).complete
    assert Packing(()).open_place() is None


def test_that_the_next_open_line_comes_after_the_one_at_hand() -> None:
    packing = Packing((MILL, PAPER, TEA), (1, 0, 0))

    assert [packing.open_place(after) for after in (-1, 0, 1, 2)] == [1, 1, 2, 1]


def test_that_a_learnt_barcode_names_all_lines_of_its_sku() -> None:
    packing = Packing((TEA, MILL)).learn(0, "4012345678901")

    assert packing.scan("4012345678901")[1:] == (Heard.TICKED, 0)
    assert packing.lines[1] == MILL


def test_that_a_job_sums_up_its_pieces_and_names_its_orders() -> None:
    job = PackJob((PackOrder(FIRST, 1, "B-1"), PackOrder(SECOND, 4, "B-2")), Address(), (PAPER, TEA))

    assert (job.pieces_milli, job.numbers) == (2750, "B-1 + B-2")


lines = st.lists(
    st.builds(
        PackLine,
        st.sampled_from([FIRST, SECOND]),
        st.integers(1, 4),
        st.sampled_from(["", "A", "B", "C"]),
        st.just("Ware"),
        st.just(""),
        st.integers(1, 6).map(lambda quarters: quarters * 500),
        st.sampled_from(["", "4006381333931", "96385074"]),
    ),
    max_size=5,
    unique_by=lambda line: (line.order_id, line.position),
)
deeds = st.lists(
    st.tuples(st.sampled_from(["scan", "tick", "whole", "out"]), st.sampled_from(["A", "B", "x", "96385074"]), st.integers(0, 4))
)


@given(lines, deeds)
def test_that_never_more_is_in_than_was_ordered_whatever_is_done(those: list[PackLine], done: list[tuple[str, str, int]]) -> None:
    packing = Packing(tuple(those))
    for deed, code, place in done:
        before = packing
        if deed == "scan":
            packing, heard, _ = packing.scan(code)
        elif place >= len(those):
            continue
        else:
            packing, heard, _ = packing.take_out(place) if deed == "out" else packing.tick(place, whole=deed == "whole")
        changed = heard in (Heard.TICKED, Heard.ALL_DONE, Heard.TAKEN_OUT)
        assert (packing != before) == changed
        assert all(0 <= count <= line.ticks for line, count in zip(those, packing.counts, strict=True))
        assert packing.packed_milli <= packing.wanted_milli
        assert packing.complete == (packing.missing_ticks == 0) == (packing.packed_milli == packing.wanted_milli)
        assert sum(milli for parts in packing.content().values() for _, milli in parts) == packing.packed_milli
