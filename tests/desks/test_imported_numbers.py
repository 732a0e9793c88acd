"""Payment numbers in export files, one in every cell and member that there is: masked or rejected, in the preview and in the data."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.papers import PaperDesk
from backoffice.desks.session import Session
from backoffice.domain.incoming import ImportPreview
from backoffice.domain.orders import OrderQuery
from backoffice.imports.report import report_json
from tests.desks.canaries import ACCOUNT, CARD, bare, in_data, in_files, in_texts
from tests.desks.conftest import woo_order
from tests.documents.reading import texts
from tests.imports.export_files import HEADER, csv_text, row

MORE_COLUMNS = (
    "Phone", "Billing Phone", "Billing Address1", "Billing Address2", "Billing City", "Billing Province", "Billing Street",
    "Shipping Address2", "Shipping Province", "Shipping Street", "Shipping Method", "Vendor", "Tags", "Note Attributes", "Discount Code",
    "Location", "Employee", "Source", "Id", "Device ID", "Risk Level", "Payment ID", "Payment References", "Receipt Number",
)  # fmt: skip
WHERE_STATED = {"Name", "Lineitem sku", "Payment Reference"}


def leaves(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, str):
        yield place
    elif isinstance(value, dict | list):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(one, (*place, key))


def planted(value: Any, place: tuple[Any, ...], text: str) -> Any:
    made = deepcopy(value)
    inner = made
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = text
    return made


def shopify_file(folder: Path) -> Path:
    header = (*HEADER, *(name for name in MORE_COLUMNS if name not in HEADER))
    rows = [row(Name=f"#{number}") for number in range(5001, 5001 + len(header))]
    for turn, (name, cells) in enumerate(zip(header, rows, strict=True)):
        number = (CARD, ACCOUNT, bare(CARD), bare(ACCOUNT))[turn % 4]
        cells[name] = number if name in WHERE_STATED else f"{cells.get(name, '')} {number}".strip()
    path = folder / f"orders {bare(CARD)}.csv"
    path.write_text(csv_text(*rows, header=header), encoding="utf-8")
    return path


def woocommerce_file(folder: Path) -> Path:
    plain = woo_order() | {"shipping_lines": [{"method_title": "DHL"}], "meta_data": [{"key": "note", "value": "nichts"}]}
    orders = []
    for turn, place in enumerate(leaves(plain)):
        number = (CARD, ACCOUNT, bare(CARD), bare(ACCOUNT))[turn % 4]
        orders.append(planted(plain | {"id": 6001 + turn, "number": str(6001 + turn)}, place, number))
    path = folder / f"orders {bare(ACCOUNT)}.json"
    path.write_text(json.dumps(orders), encoding="utf-8")
    return path


def shown(preview: ImportPreview) -> list[str]:
    return [repr(preview), *map(repr, preview.rejected), *map(repr, preview.masked), *preview.contradictions]


@pytest.mark.parametrize("make", [shopify_file, woocommerce_file])
def test_that_no_cell_brings_a_payment_number_in(make: Any, session: Session, imports: ImportDesk, tmp_path: Path) -> None:
    path = make(tmp_path)
    parsed = imports.read(path)
    assert in_texts([json.dumps(report_json(parsed), ensure_ascii=False)]) == []

    preview = imports.preview(path)
    assert in_texts(shown(preview)) == []
    assert in_data(session) == []
    assert {one.code for one in preview.rejected} >= {"payment_number"}
    assert len(preview.masked) >= 8

    result = imports.publish(preview.batch_id)
    assert in_data(session) == []
    assert in_texts([repr(result), repr(imports.batches())]) == []
    assert in_files(tmp_path, but=[path]) == []

    orders = [order.id for order in OrderDesk(session).page(OrderQuery(), limit=200)]
    slips, list_ = PaperDesk(session).packing_slips(orders), PaperDesk(session).pick_list(orders)
    assert in_texts([*texts(slips.content), *texts(list_.content)]) == []
