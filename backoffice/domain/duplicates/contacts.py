"""E-mail addresses and telephone numbers as they are compared, and those that stand for nobody in particular."""

import re
from functools import lru_cache
from itertools import pairwise

# Their mailboxes ignore points; "googlemail" is "gmail".
_DOTLESS = frozenset({"gmail.com"})
_SAME_DOMAIN = {"googlemail.com": "gmail.com", "googlemail.de": "gmail.com", "gmail.de": "gmail.com"}
# How well-known domains are mistyped, each behind the right one.
_MISTYPED = """
gmail.com gmial.com gmal.com gmai.com gmail.co gamil.com gmil.com gnail.com gmail.con gmail.cm gmaill.com
gmx.de gxm.de gmx.d gmx.ed gm.de
web.de wbe.de web.d web.ed wed.de webb.de
t-online.de t-onlin.de tonline.de t-online.d t-onine.de t-oline.de
freenet.de freenet.d frenet.de
outlook.com outlok.com outlook.con
outlook.de outlok.de
hotmail.com hotmial.com hotmai.com hotmal.com hotmail.con
hotmail.de hotmial.de
yahoo.com yaho.com yahoo.con
yahoo.de yaho.de
icloud.com iclod.com icloud.con
"""
_SLIPS = {wrong: line.split()[0] for line in _MISTYPED.strip().splitlines() for wrong in line.split()[1:]}
# Marketplaces hand these out instead of a buyer's own address; what stands before the @ names an order or a buyer of theirs.
_RELAYS = re.compile(
    r"(?:^|[.@])(?:marketplace\.amazon\.[a-z.]+|members\.ebay\.[a-z.]+|(?:.+\.)?ebay\.com|relay\.\S+|mail\.etsy\.com|messages\.etsy\.com|"
    r"privaterelay\.appleid\.com|kaufland-marktplatz\.de|customer\.kaufland\.\w+|buyer\.\S+|kunden\.otto\.de|noreply\.\S+|invalid|example)$"
)
_NOBODY_WORDS = """
noreply no-reply donotreply do-not-reply keine kein keineemail keinemail none unbekannt nomail noemail ohne test na n/a x xx xxx a
dummy fake platzhalter kunde gast guest anonym anonymous
"""
_NOBODY = frozenset(_NOBODY_WORDS.split())
_SHARED_WORDS = """
info kontakt contact office mail post shop service verkauf vertrieb sales bestellung bestellungen order orders einkauf buero büro
rechnung rechnungen buchhaltung invoice billing verwaltung sekretariat zentrale empfang support team hello hallo admin webmaster
versand lager marketing presse praxis kanzlei rezeption hotel email e-mail firma werkstatt purchasing accounting
"""
_SHARED = frozenset(_SHARED_WORDS.split())
_CALLING_CODES = ("49",)


@lru_cache(maxsize=32768)
def mailbox_key(text: str) -> str:
    """Return an e-mail address as it reaches one mailbox: without case, tag, points that do not count. Empty if it is nobody's."""
    address = text.strip().casefold().removeprefix("mailto:").strip("<> .,;")
    local, at, domain = address.rpartition("@")
    if not at or not local or "." not in domain or _RELAYS.search(f"@{domain}"):
        return ""
    domain = _SLIPS.get(domain, domain)
    domain = _SAME_DOMAIN.get(domain, domain)
    local = local.split("+")[0]
    if domain in _DOTLESS:
        local = local.replace(".", "")
    return "" if local in _NOBODY or not local else f"{local}@{domain}"


def personal(mailbox: str) -> bool:
    """Say whether a mailbox is somebody's own, not one that a company shares."""
    return bool(mailbox) and mailbox.partition("@")[0] not in _SHARED


@lru_cache(maxsize=32768)
def phone_key(text: str) -> str:
    """Return a number's digits without prefixes for dialling; empty for too few, and for those that somebody typed to get past a field."""
    text = re.sub(r"\(0\)", "", text)
    digits = "".join(sign for sign in text if "0" <= sign <= "9")
    abroad = text.lstrip().startswith("+") or digits.startswith("00")
    digits = digits.lstrip("0")
    for code in _CALLING_CODES:
        if abroad and digits.startswith(code):
            digits = digits[len(code) :].lstrip("0")
    return "" if len(digits) < 7 or _made_up(digits) else digits[:15]


def same_phone(one: str, other: str) -> bool:
    """Say whether two keys are one number, of which one may lack the calling code."""
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    return longer == shorter or (len(shorter) >= 7 and len(longer) - len(shorter) in {2, 3} and longer.endswith(shorter))


def _made_up(digits: str) -> bool:
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(digits)}
    return len(steps) == 1 or len(set(digits[-7:])) == 1 or "1234567" in digits
