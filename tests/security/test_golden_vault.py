"""A vault that an older version wrote opens for ever; `golden/` is never regenerated, a new version adds a file of its own."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from backoffice.errors import VaultDamaged
from backoffice.security import roll
from backoffice.security.device_secret import KeyFilePort
from backoffice.security.recovery_key import RecoveryKey
from backoffice.security.vault import Vault
from backoffice.security.vault_records import read_vault

GOLDEN = Path(__file__).parent / "golden"
EXPECTED: dict[str, Any] = json.loads((GOLDEN / "expected.json").read_bytes())


VERSIONS = ("vault_v1.json", "vault_v2.json")


@pytest.fixture(params=VERSIONS)
def vault(tmp_path: Path, request: pytest.FixtureRequest) -> Vault:
    """A golden vault, its cost the real one."""
    shutil.copy(GOLDEN / request.param, tmp_path / "vault.json")
    shutil.copy(GOLDEN / "device.key", tmp_path / "device.key")
    return Vault.load(tmp_path)


@pytest.mark.parametrize("name", VERSIONS)
def test_that_the_file_is_written_byte_for_byte_as_it_was_read(name: str) -> None:
    content = (GOLDEN / name).read_bytes()
    assert read_vault(content).to_bytes() == content


def test_that_owner_staff_and_recovery_key_open_what_they_always_did(vault: Vault) -> None:
    port = KeyFilePort(vault.folder / "device.key")
    staff = vault.unlock(EXPECTED["staff"], "regen brief insel apfel", port)
    owner = vault.unlock(EXPECTED["owner"], "wald tisch hafen lampe", port)
    recovered = vault.unlock_with_recovery(RecoveryKey.parse(EXPECTED["recovery"]))
    for unlocked in (staff, owner, recovered):
        assert [bytes(key).hex() for key in unlocked.database_keys()] == EXPECTED["database_keys"]
    renewed = vault.data.roll.log_keys
    for unlocked in (owner, recovered):
        assert bytes(unlocked.log_keys[1]).hex() == EXPECTED["log_key"]
        assert [bytes(key).hex() for _, key in sorted(unlocked.log_keys.items())] == EXPECTED["log_keys"][: len(renewed) + 1]
        assert bytes(unlocked.signing_key or b"").hex() == EXPECTED["signing_key"]
        assert {str(number): bytes(key).hex() for number, key in unlocked.box_keys.items()} == EXPECTED["box_keys"]
    assert [card.name for card in vault.people()] == ["Anna Muster", "Ben Beispiel"]


def test_that_the_second_version_tells_since_when_each_log_key_seals() -> None:
    listed = read_vault((GOLDEN / "vault_v2.json").read_bytes())
    assert [(one.since, one.begun) for one in listed.roll.log_keys] == [(3, True), (5, False)]
    assert (roll.log_begun(listed), roll.log_waits(listed)) == (3, True)


@pytest.mark.parametrize(("name", "former", "instead"), [(VERSIONS[0], 1, 2), (VERSIONS[1], 2, 1)])
def test_that_a_version_stands_for_what_is_in_the_file(name: str, former: int, instead: int) -> None:
    content = (GOLDEN / name).read_bytes().replace(f'"version": {former}'.encode(), f'"version": {instead}'.encode())
    with pytest.raises(VaultDamaged) as damage:
        read_vault(content)
    assert damage.value.reason == "unreadable"


def test_that_a_version_to_come_is_told_and_no_kept_generation_is_taken_for_it(vault: Vault) -> None:
    shutil.copy(vault.folder / "vault.json", vault.folder / "vault.json.1")
    content = re.sub('"version": [12]', '"version": 3', (vault.folder / "vault.json").read_text(encoding="utf-8"))
    (vault.folder / "vault.json").write_text(content, encoding="utf-8")
    with pytest.raises(VaultDamaged) as damage:
        Vault.load(vault.folder)
    assert damage.value.reason == "newer"
