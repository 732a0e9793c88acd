"""How two companies' names agree: legal forms, signs and "& Co." do not count."""

import re
from functools import lru_cache

from backoffice.domain.duplicates.folding import folded, slips, words

_FORMS_WORDS = """
gmbh mbh ag ug kg ohg gbr ek ekfm ekfr eg ev se kgaa gesmbh sarl sas sa srl spa bv nv ltd limited inc llc plc corp oy ab as aps sro
spzoo haftungsbeschrankt gemeinnutzige ggmbh partg partgmbb mbb stiftung co cie company und u and et inh inhaber inhaberin firma fa
"""
_FORMS = frozenset(_FORMS_WORDS.split())
_DOTTED = re.compile(r"(?<![^\W_])((?:[^\W\d_]\.\s?){2,}[^\W\d_]?)")
_FORM = re.compile(
    r"(?:\b(?:gmbh|mbh|ag|ug|kg|ohg|gbr|kgaa|ltd|inc|llc|s\.?r\.?l|s\.?a\.?r\.?l|b\.?v|partg\w*)\b|\be\.?\s?(?:k|v|g)\b\.|\(haftungsbeschr)",
    re.IGNORECASE,
)


def is_company(text: str) -> bool:
    """Say whether a name is a company's by its legal form."""
    return bool(_FORM.search(text))


@lru_cache(maxsize=32768)
def company_key(text: str) -> str:
    """Return a text that is equal for one company with and without its legal form; empty where nothing else is left."""
    plain = _DOTTED.sub(lambda found: re.sub(r"[.\s]", "", found[1]) + " ", folded(text))
    return "".join(word for word in words(plain) if word not in _FORMS)


@lru_cache(maxsize=65536)
def companies_alike(one: str, other: str) -> int:
    """Say whether two keys are the same company's: 2 for the same, 1 for one with a slip, 0."""
    if not one or not other:
        return 0
    if one == other:
        return 2
    shorter = min(len(one), len(other))
    digits = re.sub(r"\D", "", one) != re.sub(r"\D", "", other)
    return int(not digits and shorter >= 7 and slips(one, other) <= (2 if shorter >= 14 else 1))
