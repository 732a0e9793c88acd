"""Where a shop may live and where not."""

from pathlib import Path

import pytest

from backoffice.errors import PathRefused
from backoffice.storage import files, places

MOUNTS = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:27 / /home/anna/Netz\040Platte rw,nosuid shared:2 - cifs //server/share rw
31 22 0:28 / /mnt/nfs rw shared:3 - nfs4 server:/x rw
32 31 0:29 / /mnt/nfs/local rw shared:4 - ext4 /dev/sdb1 rw
33 22 0:30 / /home/anna/fern rw shared:5 - fuse.sshfs anna@host: rw
broken line
"""


def reason_of(folder: Path) -> str:
    with pytest.raises(PathRefused) as caught:
        places.check_for_shop(folder)
    assert caught.value.path == folder
    return caught.value.reason


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/home/anna/shop", "ext4"),
        ("/home/anna/Netz Platte/shop", "cifs"),
        ("/home/anna/Netz Plattex", "ext4"),
        ("/mnt/nfs/shop", "nfs4"),
        ("/mnt/nfs/local/shop", "ext4"),
        ("/home/anna/fern", "fuse.sshfs"),
    ],
)
def test_that_the_nearest_mount_tells_the_file_system(place: str, kind: str) -> None:
    assert places.type_of_mount(Path(place), MOUNTS) == kind


@pytest.mark.parametrize("path", [r"\\server\share\shop", "//server/share/shop"])
def test_that_a_network_path_is_refused(path: str) -> None:
    assert places.is_network(Path(path)) or path.startswith("//")


def test_that_a_network_mount_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not places.is_network(tmp_path / "not" / "yet")
    monkeypatch.setattr(places, "type_of_mount", lambda place, mounts: "nfs4")
    assert reason_of(tmp_path) == "network"


@pytest.mark.parametrize(
    "name",
    [
        "OneDrive",
        "OneDrive - Wollfaden GmbH",
        "Dropbox",
        "Dropbox (Privat)",
        "Google Drive",
        "GoogleDrive-anna@example.org",
        "iCloudDrive",
        "Mobile Documents",
        "com~apple~CloudDocs",
        "Nextcloud",
        "Nextcloud2",
        "ownCloud",
        "pCloudDrive",
        "MagentaCLOUD",
        "HiDrive",
        "CloudStorage",
    ],
)
def test_that_a_sync_folder_is_refused_by_its_name(tmp_path: Path, name: str) -> None:
    assert reason_of(tmp_path / name / "Laden" / "backoffice") == "sync_folder"


@pytest.mark.parametrize("name", ["one drive shop", "Dropboxen", "Cloud", "Meganes Laden", "boxes"])
def test_that_an_ordinary_name_is_fine(tmp_path: Path, name: str) -> None:
    places.check_for_shop(tmp_path / name)


@pytest.mark.parametrize("trace", [".dropbox", ".owncloudsync.log", ".nextcloudsync.log", ".sync_0a1b.db", "._sync_0a1b.db"])
def test_that_a_renamed_sync_folder_is_found_by_its_traces(tmp_path: Path, trace: str) -> None:
    (tmp_path / trace).touch()
    (tmp_path / "Laden").mkdir()
    assert reason_of(tmp_path / "Laden" / "backoffice") == "sync_folder"


def test_that_the_settings_of_a_sync_program_are_no_trace(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    places.check_for_shop(tmp_path / "shop")
    (tmp_path / ".stfolder").mkdir()
    assert reason_of(tmp_path / "shop") == "sync_folder"


def test_that_a_link_into_a_sync_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "shop").symlink_to(tmp_path / "Dropbox")
    assert reason_of(tmp_path / "shop" / "backoffice") == "sync_folder"


def test_that_onedrive_is_found_by_its_variables(tmp_path: Path) -> None:
    environment = {"OneDriveCommercial": str(tmp_path / "Firma")}
    assert places.is_synced(tmp_path / "Firma" / "shop", environment)
    assert not places.is_synced(tmp_path / "other", environment)


def test_that_a_folder_without_write_access_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    assert reason_of(tmp_path / "file") == "not_writable"
    monkeypatch.setattr("backoffice.storage.places.os.access", lambda *_: False)
    assert reason_of(tmp_path) == "not_writable"


def test_that_a_new_folder_is_its_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "shop"
    places.make_folder(folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert files.mode_in(folder) == 0o600
    places.make_folder(folder)


def test_that_the_shared_folder_is_everybodys_and_so_are_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "shared"
    monkeypatch.setattr(places, "shared_folder", lambda: folder)
    places.make_folder(folder)
    assert folder.stat().st_mode & 0o777 == 0o777
    files.write_whole(folder / "mark.json", b"{}")
    assert (folder / "mark.json").stat().st_mode & 0o777 == 0o666


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o700, 0o600), (0o755, 0o600), (0o770, 0o660), (0o777, 0o666), (0o1777, 0o600)])
def test_that_a_file_is_shared_with_those_who_share_its_folder(tmp_path: Path, folder_mode: int, file_mode: int) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    folder.chmod(folder_mode)
    assert files.mode_in(folder) == file_mode


@pytest.mark.parametrize(("name", "reason"), [("shop.db", "shop_exists"), ("vault.json", "shop_exists"), ("letter.txt", "not_empty")])
def test_that_nothing_that_is_there_is_built_over(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / name).touch()
    with pytest.raises(PathRefused) as caught:
        places.make_folder(tmp_path)
    assert caught.value.reason == reason


def test_that_what_a_failed_start_left_is_no_hindrance(tmp_path: Path) -> None:
    for name in ("shop.lock", "shop.db.part", "mark.json.part"):
        (tmp_path / name).touch()
    places.make_folder(tmp_path)


def test_that_existing_shops_are_found_in_all_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own, shared = tmp_path / "own", tmp_path / "shared"
    monkeypatch.setattr(places, "own_folder", lambda: own)
    monkeypatch.setattr(places, "shared_folder", lambda: shared)
    assert places.existing_shops() == ()
    shared.mkdir()
    (shared / "vault.json").touch()
    assert places.existing_shops() == (shared,)
    monkeypatch.setattr(places, "shared_folder", lambda: None)
    assert places.candidates() == (own,)
