"""The log as a table with a signature and as facts of the report; texts in it that are none."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from backoffice.backup.make import make
from backoffice.clock import FixedClock
from backoffice.desks.backup_keeper import locks
from backoffice.desks.door import ShopDoor
from backoffice.desks.log import signer_of
from backoffice.domain.log import LogLine, LogQuery
from backoffice.errors import NotPossible
from backoffice.security import signed_table
from backoffice.storage import guards, migrate
from tests.desks.founded import OWNER, PACKER, PASSWORD, enter, found_another
from tests.desks.sealed_kit import clock, door, show
from tests.proof.tampering import Copy, Shop

__all__ = ["clock", "door"]


def cells(line: LogLine) -> tuple[object, ...]:
    return (line.seq, line.code, "=1+1")


def test_that_an_owner_s_table_is_signed_and_any_change_shows(tmp_path: Path, door: ShopDoor) -> None:
    path = tmp_path / "log.csv"
    office = enter(door)
    lines = office.log.export(path, ("Zeile", "Was", "Formel"), cells)
    told = office.log.fingerprint()
    assert str(path) in [str(file) for file in office.imports.plain_files()]
    office.close()
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbfZeile;Was;Formel\r\n1;shop.founded;'=1+1\r\n")
    assert content.count(b"\r\n") == lines + 2
    assert signer_of(content, door) == (told, True)
    assert signer_of(content, None) == (told, None)

    for place in range(0, len(content), 7):
        changed = bytearray(content)
        changed[place] ^= 1
        try:
            assert signer_of(bytes(changed), door)[1] is False
        except ValueError:
            continue
    for other in (content[:-2], content + b"\r\n", content.replace(b"\r\n", b"\n"), content[:200]):
        with pytest.raises(ValueError, match=r"changed|no_signature"):
            signed_table.check(other)


def test_that_another_shop_s_table_is_not_ours_and_a_former_key_is(tmp_path: Path, door: ShopDoor) -> None:
    office = enter(door)
    office.log.export(tmp_path / "mine.csv", ("Zeile",), lambda line: (line.seq,))
    office.people.change_role(next(card.id for card in office.people.everybody() if card.name == PACKER), "owner")
    office.people.change_role(next(card.id for card in office.people.everybody() if card.name == PACKER), "packing")  # a new signing key
    office.close()
    (tmp_path / "other").mkdir()
    other = found_another(tmp_path / "other")[0]
    office = enter(other)
    office.log.export(tmp_path / "theirs.csv", ("Zeile",), lambda line: (line.seq,))
    office.close()

    assert signer_of((tmp_path / "mine.csv").read_bytes(), door)[1] is True
    assert signer_of((tmp_path / "theirs.csv").read_bytes(), door)[1] is False


def test_that_a_table_that_cannot_be_written_leaves_nothing(tmp_path: Path, door: ShopDoor) -> None:
    office = enter(door)
    before = office.log.count()
    with pytest.raises(NotPossible):
        office.log.export(tmp_path / "none" / "log.csv", ("Zeile",), lambda line: (line.seq,))
    assert office.log.count() == before
    office.close()


def test_that_the_report_s_facts_are_the_real_state(tmp_path: Path, door: ShopDoor, clock: FixedClock) -> None:
    show(door)
    office = enter(door)
    assert office.log.facts().last_backup is None
    made = office.backups.make(tmp_path / "one.backoffice")
    clock.moment += timedelta(hours=1)
    office.backups.verify(made.path)
    lines = office.log.check()
    facts = office.log.facts()
    assert (facts.last_backup, facts.last_trial) == (clock.now() - timedelta(hours=1), clock.now())
    assert (facts.state.verified, facts.state.verified_at, facts.state.verified_by) == (lines, clock.now(), office.person.id)
    assert (facts.state.sealed_from, facts.state.taken_until, facts.state.contacts) == (1, 0, 1)
    assert facts.marks[:2] == (lines, lines)
    assert facts.oldest_contact == office.session.today
    assert facts.fingerprint == office.log.fingerprint()
    office.close()


def test_that_a_backup_from_before_the_seals_is_put_back_and_sealed(tmp_path: Path, door: ShopDoor) -> None:
    folder, old = tmp_path / "migrations", tmp_path / "old.db"
    seals_and_later = [f"v{number:04}*" for number in range(5, guards.newest().number + 1)]
    shutil.copytree(guards.migrations_folder(), folder, ignore=shutil.ignore_patterns("__pycache__", *seals_and_later))
    vault = door.load(door.folder)
    key = bytes(vault.unlock(vault.people()[0].id, PASSWORD, door.port).database_key)
    columns = "id, uuid, verify_key, generation, name, country, zone, language, currency, calling_hours"

    def fill(connection: Connection) -> None:
        values = (vault.shop_id, vault.verify_key)
        text = f"INSERT INTO shop ({columns}) VALUES (1, ?, ?, 1, 'W', 'DE', 'Europe/Berlin', 'de', 'EUR', '[]')"
        connection.exec_driver_sql(text, values)

    migrate.create_schema(old, key, fill, folder=folder)
    make(old, key, locks(vault), tmp_path / "old.backoffice", now=door.clock.now())
    assert door.preview_restore(tmp_path / "old.backoffice", PASSWORD, OWNER).claim.log_lines == 0

    door.restore(tmp_path / "old.backoffice", PASSWORD, OWNER)

    for name in (PACKER, OWNER):
        office = enter(door, name)
        assert office.log.check() == 2
        office.close()
    office = enter(door)
    assert [line.code for line in office.log.page()] == ["backup.replaced_cleared", "backup.restored"]
    assert office.log.state().sealed_from == 1
    office.close()


@pytest.mark.parametrize("name", [PACKER, OWNER])
def test_that_a_text_that_is_none_is_damage_and_no_fault_of_ours(tmp_path: Path, name: str) -> None:
    from random import Random

    copy = Copy(Shop(tmp_path), tmp_path / "copy", Random(1))
    with copy.data() as connection:
        connection.execute("UPDATE log_of_deeds SET subject_id = CAST(x'ff41' AS TEXT) WHERE seq = (SELECT max(seq) FROM log_of_deeds)")
    assert getattr(copy.notice(name), "reason", "") == "damaged"


def test_that_days_and_moments_that_are_none_are_shown_somehow(tmp_path: Path) -> None:
    from random import Random

    copy = Copy(Shop(tmp_path), tmp_path / "copy", Random(1))
    with copy.data() as connection:
        connection.execute("UPDATE contact_access SET day = 'abcdefghij', month = 'abcdefg' WHERE seq = 2")
        connection.execute("UPDATE log_of_deeds SET at_ms = 9000000000000000000 WHERE seq = 2")
        connection.execute("UPDATE log_of_deeds SET at_ms = -9000000000000000000 WHERE seq = 3")
        copy.cover_up(connection)
    copy.door.accept_rollback()
    office = enter(copy.door)
    assert len(office.log.page()) > 3
    assert office.log.page(LogQuery(contacts=True))[-2].at.year <= 2
    assert office.log.mine()
    assert office.log.facts().oldest_contact is not None
    office.close()
