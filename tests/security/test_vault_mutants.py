"""No changed `vault.json` is accepted: neither a flipped byte nor an edited field, neither by the password nor by the recovery key."""

import json
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backoffice.clock import FixedClock
from backoffice.errors import KeyStoreProblem, NotFound, VaultDamaged, WrongPassword, WrongRecoveryKey
from backoffice.security.strict_json import readable
from backoffice.security.vault import Vault
from backoffice.security.vault_records import VaultData, read_vault
from tests.security.vault_kit import CHEAP, NEW_PASSWORD, OWNER_PASSWORD, STAFF_PASSWORD, Shop, found

EXAMPLES = 5000 if os.environ.get("BACKOFFICE_PROOF") == "1" else 300
many = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
HUGE = {"time": 10**9, "memory_kib": 2**40, "parallelism": 10**6}


@dataclass(frozen=True)
class Targets:
    """A vault with everything in it, and another shop's and an older one to take parts from."""

    shop: Shop
    staff_id: str
    content: bytes
    others: tuple[dict[str, Any], ...]


@cache
def targets() -> Targets:
    clock = FixedClock(datetime(2026, 3, 2, 8, tzinfo=UTC))
    shop, other = found(Path(tempfile.mkdtemp()), clock), found(Path(tempfile.mkdtemp()), clock)
    ben, cem = shop.hire("Ben", "packing"), shop.hire("Cem", "owner")
    older = json.loads(shop.load().to_bytes())
    vault, owner = shop.sign_in()
    vault.remove_person(owner, cem, log_from=2)
    vault.begin_rotation(owner)
    vault, staff = shop.sign_in(ben, STAFF_PASSWORD)
    vault.change_password(staff, STAFF_PASSWORD, NEW_PASSWORD, shop.port)
    return Targets(shop, ben, vault.to_bytes(), (older, json.loads(other.load().to_bytes())))


def accepted_by(data: VaultData) -> list[str]:
    """Return who opens this file; the file on the disk is not touched."""
    target = targets()
    vault = Vault(Path(tempfile.gettempdir()) / "no such folder", data, floor=CHEAP)
    doors: dict[str, Callable[[], object]] = {
        "owner": lambda: vault.unlock(target.shop.owner_id, OWNER_PASSWORD, target.shop.port),
        "staff": lambda: vault.unlock(target.staff_id, NEW_PASSWORD, target.shop.port),
        "recovery": lambda: vault.unlock_with_recovery(target.shop.recovery),
    }
    opened = []
    for name, door in doors.items():
        try:
            door()
        except (VaultDamaged, WrongPassword, WrongRecoveryKey, NotFound, KeyStoreProblem):
            continue
        except OSError:
            pass  # it was opened and wanted to write
        opened.append(name)
    return opened


def is_accepted(content: bytes) -> bool:
    try:
        data = read_vault(content)
    except VaultDamaged:
        return False
    return bool(accepted_by(data))


def check_refused(content: bytes) -> None:
    started = time.process_time()
    assert not is_accepted(content)
    assert time.process_time() - started < 3


@many
@given(st.data())
def test_that_no_flipped_cut_or_doubled_byte_is_accepted(data: st.DataObject) -> None:
    content = targets().content
    start = data.draw(st.integers(0, len(content) - 1))
    end = data.draw(st.integers(start, min(len(content), start + 40)))
    piece = data.draw(st.binary(max_size=8) | st.just(content[start:end] * 2))
    changed = content[:start] + piece + content[end:]
    if changed != content:
        check_refused(changed)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path to every value in a JSON document."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, part in inner for found in places(part, (*path, key)))]


def at(value: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        value = value[key]
    return value


@many
@given(st.data())
def test_that_no_edited_field_is_accepted(data: st.DataObject) -> None:
    target = targets()
    document = json.loads(target.content)
    for _ in range(data.draw(st.integers(1, 2))):
        *parent, last = data.draw(st.sampled_from(places(document)[1:]))
        donor = data.draw(st.sampled_from((document, *target.others)))
        other = at(donor, data.draw(st.sampled_from(places(donor)[1:])))
        value = data.draw(
            st.sampled_from([other, HUGE, "owner", "", None, True, 0, 1, 2, -1, 2**60, "AAAA", [], {}])
            | st.integers(-3, 10)
            | st.text(max_size=20)
        )
        container = at(document, tuple(parent))
        if isinstance(container, list) and data.draw(st.booleans()):
            del container[last]
        else:
            container[last] = json.loads(json.dumps(value))
    try:
        changed = readable(document)
    except ValueError:
        return
    if changed != target.content:
        check_refused(changed)


@many
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_that_no_other_file_is_a_vault(content: bytes) -> None:
    with pytest.raises(VaultDamaged):
        read_vault(content)


def test_that_the_untouched_vault_is_accepted_by_all_three() -> None:
    assert accepted_by(read_vault(targets().content)) == ["owner", "staff", "recovery"]


PARTS = ("roll", "slots", "sealed", "successors", "endorsements", "device_checks", "signature", "mac", "keep_from")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("donor", [0, 1], ids=["older generation", "other shop"])
def test_that_a_part_of_another_vault_is_not_accepted(part: str, donor: int) -> None:
    document = json.loads(targets().content)
    same = document[part] == targets().others[donor][part]
    document[part] = targets().others[donor][part]
    assert same or not is_accepted(readable(document))


def test_that_swapped_wraps_are_not_accepted() -> None:
    for part, field in (("slots", "wrapped"), ("sealed", "data")):
        document = json.loads(targets().content)
        one, two = document[part][:2]
        one[field], two[field] = two[field], one[field]
        check_refused(readable(document))


@pytest.mark.parametrize("field", ["time", "memory_kib", "parallelism"])
def test_that_a_huge_cost_is_refused_at_once(field: str) -> None:
    document = json.loads(targets().content)
    for slot in document["slots"]:
        slot["cost"][field] = HUGE[field]
    started = time.process_time()
    check_refused(readable(document))
    assert time.process_time() - started < 1
