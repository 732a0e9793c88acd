"""Takes one rule of masking, or the check of one entrance, away at a time and expects a test to turn red."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proof.test_mutations import ROOT, Mutant, Record, place, survivors, tree

__all__ = ["tree"]  # the fixture

pytestmark = pytest.mark.proof

# Where a condition is a rule; elsewhere it saves time or cannot be told from outside.
RULES = {
    "card_search": (
        *("_card_at", "_is_something_else", "_is_named_otherwise", "_is_short_telephone", "_holds_article_number", "_is_of_a_list"),
        *("_breaks_say_otherwise", "_is_cut_out"),
    ),
    "ibans": ("find_ibans", "_ends_a_word", "_reads_as_words"),
    "card_codes": ("find_codes",),
    "masked_copy": ("_is_certain",),
}
RULE_TESTS = [f"tests/security/test_{name}.py" for name in ("card_search", "card_codes", "ibans", "masking", "masked_copy")]
RULE_TESTS += ["-k", "not test_that_time"]  # what only measures time tells of no rule
CHECKS = {"refuse_numbers", "label", "one_line", "free_text", "kept_path"}
ENTRANCE_TESTS = ("tests/desks/test_typed_texts.py", "tests/desks/test_typed.py")
# The same text is checked a second time: by the vault, by the layout of what is typed, or by another check below.
CHECKED_TWICE: set[str] = set()


def conditions(module: str, functions: tuple[str, ...]) -> Iterator[Mutant]:
    """Yield a mutant for every part of an "or" (it is never so) and of an "and" (it is always so) in functions."""
    file = f"backoffice/security/{module}.py"
    text = (ROOT / file).read_text(encoding="utf-8")
    for function in ast.parse(text).body:
        if isinstance(function, ast.FunctionDef) and function.name in functions:
            for node in ast.walk(function):
                if isinstance(node, ast.BoolOp):
                    never = "False" if isinstance(node.op, ast.Or) else "True"
                    for part in node.values:
                        start, end = span(text, part)
                        yield Mutant(f"{file} {function.name}: {text[start:end]}", file, start, end, never)


def forms(file: str, variable: str) -> Iterator[Mutant]:
    """Yield a mutant for each member of a tuple of patterns: it finds nothing."""
    text = (ROOT / file).read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == variable:
            for inner in ast.walk(node.value):
                if isinstance(inner, ast.Tuple):
                    for member in inner.elts:
                        start, end = span(text, member)
                        yield Mutant(f"{file}: {text[start:end]}", file, start, end, 'r"(?!)"')
                    return


def entrances() -> Iterator[Mutant]:
    """Yield a mutant for every check of a typed text in the desks: the text is taken as it is."""
    for path in sorted((ROOT / "backoffice" / "desks").glob("*.py")):
        file = str(path.relative_to(ROOT))
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CHECKS and path.name != "typed.py":
                start, end = span(text, node)
                value = ast.unparse(node.args[0 if node.func.id == "kept_path" else 1])
                instead = {"refuse_numbers": "None", "kept_path": f"str({value})"}.get(node.func.id, f"({value})")
                yield Mutant(f"{file}: {text[start:end]}", file, start, end, instead)


def span(text: str, node: ast.expr) -> tuple[int, int]:
    return place(text, node.lineno, node.col_offset), place(text, node.end_lineno or 0, node.end_col_offset or 0)


@pytest.mark.parametrize("module", RULES)
def test_that_every_rule_of_a_number_is_missed(module: str, tree: Path, record_property: Record) -> None:
    rules = list(conditions(module, RULES[module]))
    record_property(f"rules taken out of {module}", len(rules))
    assert rules
    living = survivors(tree, rules, *RULE_TESTS)
    assert not living, "\n".join(living)


def test_that_every_form_of_an_account_beside_its_bank_is_missed(tree: Path, record_property: Record) -> None:
    account = list(forms("backoffice/security/account_numbers.py", "_FORMS"))
    record_property("forms of accounts taken away", len(account))
    assert len(account) == 4
    assert survivors(tree, account, *RULE_TESTS) == []


def test_that_the_check_of_every_entrance_is_missed(tree: Path, record_property: Record) -> None:
    checks = list(entrances())
    record_property("checks of entrances taken away", len(checks))
    assert len(checks) > 40
    living = set(survivors(tree, checks, *ENTRANCE_TESTS))
    assert living == CHECKED_TWICE, "\n".join(living ^ CHECKED_TWICE)
