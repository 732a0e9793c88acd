"""What all tests of faults begin with: the shim, and a folder with a shop."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import operations


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the library that lets calls fail, built from its source."""
    compiler = shutil.which("cc")
    if not sys.platform.startswith("linux") or compiler is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no compiler for the shim")
        pytest.skip("needs Linux and a C compiler")
    library = tmp_path_factory.mktemp("shim") / "shim.so"
    source = Path(__file__).with_name("shim.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, source, "-ldl"], check=True)
    return library


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the shop that each fault begins with."""
    place = tmp_path_factory.mktemp("faults")
    shop = operations.found(place / "shop")
    (place / "rows").write_text(f"{shop.rows} {shop.rows_of_backup} {shop.recovery}")
    return place
