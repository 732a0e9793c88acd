"""What all tests of faults begin with: the libraries that are preloaded, and a folder with a shop."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import operations


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the library that lets calls fail."""
    return built("shim", tmp_path_factory)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the library that records calls."""
    return built("trace", tmp_path_factory)


def built(name: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a library from its source."""
    compiler = shutil.which("cc")
    if not sys.platform.startswith("linux") or compiler is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"no compiler for {name}.c")
        pytest.skip("needs Linux and a C compiler")
    result, source = tmp_path_factory.mktemp(name) / f"{name}.so", Path(__file__).with_name(f"{name}.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", result, source, "-ldl"], check=True)
    return result


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the shop that each fault begins with; it is copied, never worked in."""
    place = tmp_path_factory.mktemp("faults")
    operations.keep(place)
    return place
