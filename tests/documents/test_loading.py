"""The typesetter is loaded for the first paper, banks and their files for the first account, never before."""

import subprocess
import sys

LATE = ("reportlab", "arabic_reshaper", "bidi", "pypdfium2", "PIL", "schwifty", "pycountry", "sepaxml", "xmlschema", "text_unidecode")


def test_that_neither_desks_nor_window_load_what_sets_papers_and_knows_banks() -> None:
    code = f"import sys, backoffice.desks.office, ui.desk_window\nprint([name for name in {LATE!r} if name in sys.modules])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
