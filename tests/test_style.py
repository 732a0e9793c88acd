"""House rules that no linter knows; each checker is tried on a line that breaks its rule."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CORE = sorted((ROOT / "backoffice").rglob("*.py"))
SURFACE = sorted((ROOT / "ui").rglob("*.py"))
SOURCES = [*CORE, *SURFACE, *sorted((ROOT / "packaging").glob("*.py")), *sorted((ROOT / "bench").glob("*.py"))]
PRINTING = ("cli.py", "cli_backups.py", "cli_keys.py", "cli_progress.py", "cli_take_out.py", "cli_shop.py", "selftest.py", "__main__.py")
MAY_PRINT = {ROOT / "backoffice" / name for name in PRINTING}
TRANSLATORS = {"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"}
BLOCKING = {
    "getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName",
    "getText", "getItem", "getInt", "getDouble", "getMultiLineText",
}  # fmt: skip
MESSAGE_BOXES = {"about", "critical", "information", "question", "warning"}
TYPED_INTO = {"QLineEdit", "QPlainTextEdit", "QTextEdit", "QTextBrowser", "QComboBox"}
# The kit, and a view that nobody types into.
KIT_OF_FIELDS = {ROOT / "ui" / "widgets" / name for name in ("fields.py", "message_view.py")}
LONGEST, LONGEST_WINDOW = 400, 250

Finding = tuple[int, str]
Checker = Callable[[ast.Module], Iterator[Finding]]


def called_name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def computed_texts(tree: ast.Module) -> Iterator[Finding]:
    """Only a literal can be collected and found again at run time; numbers are the third argument and may be anything."""
    for call in calls(tree):
        if isinstance(call.func, ast.Name) and call.func.id == "tr":
            yield call.lineno, "tr() without self is collected without its context: write QCoreApplication.translate(context, text)"
        if (name := called_name(call)) not in TRANSLATORS or (name == "translate" and not is_qt_translate(call)):
            continue
        literal = call.args[:2] if name in {"translate", "QT_TRANSLATE_NOOP"} else call.args[:1]
        if not literal or not all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in literal):
            yield call.lineno, f"{name}() of something that is no literal"


def is_qt_translate(call: ast.Call) -> bool:
    """`str.translate` takes one argument, Qt's takes a context and a text."""
    return len(call.args) >= 2


def blocking_dialogs(tree: ast.Module) -> Iterator[Finding]:
    for call in calls(tree):
        name = called_name(call)
        owner = call.func.value.id if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name) else ""
        if name in {"exec", "exec_"} and owner not in {"app", "application", "QApplication", "QCoreApplication", "loop"}:
            yield call.lineno, "exec() on a dialog: use open()"
        if name in BLOCKING and owner in {"QFileDialog", "QInputDialog"}:
            yield call.lineno, f"{name}() blocks: use open()"
        if name in MESSAGE_BOXES and owner == "QMessageBox":
            yield call.lineno, f"QMessageBox.{name}() blocks: use open()"


def prints(tree: ast.Module) -> Iterator[Finding]:
    for call in calls(tree):
        if isinstance(call.func, ast.Name) and call.func.id == "print":
            yield call.lineno, "print()"


def verbs_without_right(tree: ast.Module) -> Iterator[Finding]:
    for desk in tree.body:
        if not isinstance(desk, ast.ClassDef) or not desk.name.endswith("Desk"):
            continue
        for verb in desk.body:
            if isinstance(verb, ast.FunctionDef | ast.AsyncFunctionDef) and not verb.name.startswith("_") and not needs_a_right(verb):
                yield verb.lineno, f"{desk.name}.{verb.name} has no @needs"


def fields_past_the_kit(tree: ast.Module) -> Iterator[Finding]:
    """Only the kit's own fields keep payment numbers out while somebody types (`ui/widgets/fields.py`)."""
    for call in calls(tree):
        if called_name(call) in TYPED_INTO:
            yield call.lineno, f"{called_name(call)}(): use field() or text_area() of the kit"
    for made in ast.walk(tree):
        if isinstance(made, ast.ClassDef) and any(isinstance(base, ast.Name) and base.id in TYPED_INTO for base in made.bases):
            yield made.lineno, f"{made.name} is a field of its own: derive from the kit's"
        if isinstance(made, ast.Call) and called_name(made) == "setValidator":
            yield made.lineno, "setValidator() takes the guard off a field"


def needs_a_right(verb: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(isinstance(mark, ast.Call) and called_name(mark) == "needs" and mark.args for mark in verb.decorator_list)


def findings(checker: Checker, files: list[Path]) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}:{line}: {what}" for file in files for line, what in checker(ast.parse(file.read_text(encoding="utf-8")))
    ]


def test_that_only_literals_are_translated() -> None:
    assert findings(computed_texts, SURFACE) == []


def test_that_no_dialog_blocks() -> None:
    assert findings(blocking_dialogs, SURFACE) == []


def test_that_the_core_prints_only_at_its_command_line() -> None:
    assert findings(prints, [file for file in CORE if file not in MAY_PRINT]) == []


def test_that_every_field_is_one_of_the_kit() -> None:
    assert findings(fields_past_the_kit, [file for file in SURFACE if file not in KIT_OF_FIELDS]) == []


def test_that_every_verb_of_a_desk_needs_a_right() -> None:
    assert findings(verbs_without_right, sorted((ROOT / "backoffice" / "desks").glob("*.py"))) == []


@pytest.mark.parametrize(
    ("checker", "wrong"),
    [
        (computed_texts, 'self.tr(f"Hello {name}")'),
        (computed_texts, "self.tr(text)"),
        (computed_texts, 'self.tr("a" + name)'),
        (computed_texts, 'QCoreApplication.translate("Page", text)'),
        (computed_texts, 'tr("Page", "Ship")'),
        (blocking_dialogs, "dialog.exec()"),
        (blocking_dialogs, 'QMessageBox.question(self, "a", "b")'),
        (blocking_dialogs, "QFileDialog.getOpenFileName(self)"),
        (prints, 'print("hello")'),
        (fields_past_the_kit, "box = QLineEdit()"),
        (fields_past_the_kit, "class Box(QPlainTextEdit): ..."),
        (fields_past_the_kit, "self._name.setValidator(QIntValidator())"),
        (verbs_without_right, "class OrderDesk:\n    def ship(self): ..."),
        (verbs_without_right, "class OrderDesk:\n    @needs\n    def ship(self): ..."),
    ],
)
def test_that_a_checker_finds_what_it_is_for(checker: Checker, wrong: str) -> None:
    assert list(checker(ast.parse(wrong)))


@pytest.mark.parametrize(
    ("checker", "right"),
    [
        (computed_texts, 'self.tr("Hello {name}").format(name=name)'),
        (computed_texts, 'self.tr("%n order(s)", "", count)'),
        (computed_texts, "text.translate(table)"),
        (computed_texts, 'QCoreApplication.translate("Page", "Ship")'),
        (blocking_dialogs, "dialog.open(); sys.exit(app.exec())"),
        (verbs_without_right, "class OrderDesk:\n    @needs(Right.SHIPPING_SHIP)\n    def ship(self): ...\n    def _row(self): ..."),
    ],
)
def test_that_a_checker_leaves_good_lines_alone(checker: Checker, right: str) -> None:
    assert list(checker(ast.parse(right))) == []


def test_that_no_file_outgrows_its_room() -> None:
    def most(file: Path) -> int:
        return LONGEST_WINDOW if file.name == "main_window.py" else LONGEST

    assert [file for file in SOURCES if len(file.read_text(encoding="utf-8").splitlines()) > most(file)] == []


def test_that_every_module_opens_with_what_it_holds() -> None:
    texts = {file: file.read_text(encoding="utf-8") for file in SOURCES}
    assert [file for file, text in texts.items() if text.strip() and not re.match(r'"""\S', text)] == []


def test_that_no_work_is_left_marked_in_the_sources() -> None:
    words = "|".join("".join(letters) for letters in (("TO", "DO"), ("FIX", "ME"), ("XX", "X")))
    marks = re.compile(rf"\b(?:{words})\b")  # the BIC of a bank's head office ends like one of them
    files = [*SOURCES, *(ROOT / "tests").rglob("*.py")]
    found = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in files
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if marks.search(line)
    ]
    assert found == []
