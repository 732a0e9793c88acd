"""The receipt of a withdrawal from the contract (§ 356a (4) BGB): that it arrived, when to the second, and what it was about. One page."""

from datetime import date

from reportlab.lib.units import mm

from backoffice.documents.lettering import Weight, cut, wrapped
from backoffice.documents.sheet import LEFT, POINT, RIGHT, Sheet
from backoffice.documents.words import day_words, moment_words, quantity_words, say
from backoffice.domain.papers import WithdrawalReceipt

_SIZE = 10.0
_LEADING = _SIZE * POINT * 1.4
_MOST_LINES = 18  # articles that are named one by one; the page holds no more


def withdrawal_receipt(receipt: WithdrawalReceipt, shop: str, today: date) -> bytes:
    """Return the receipt as a PDF of one page."""
    language = receipt.language
    sheet = Sheet(say(language, "receipt"), shop)
    sheet.text(LEFT, 22, cut(shop, (RIGHT - LEFT) * mm, 16, Weight.STRONG), 16, weight=Weight.STRONG)
    sheet.address_field(shop, receipt.address)
    sheet.fold_marks()
    sheet.text(RIGHT, 93, day_words(language, today), right=True)
    sheet.text(LEFT, 103.5, say(language, "receipt"), 15, weight=Weight.STRONG)
    y = _paragraphs(sheet, 114, (say(language, "greeting"), say(language, "receipt_intro")))
    for key, words in _facts(receipt):
        sheet.text(LEFT, y, say(language, key), _SIZE, grey=True)
        for line in wrapped(words, (RIGHT - LEFT - 45) * mm, _SIZE, Weight.STRONG, most=2):
            sheet.text(LEFT + 45, y, line, _SIZE, weight=Weight.STRONG)
            y += _LEADING
    y = _articles(sheet, y, receipt) + _LEADING
    closing = [say(language, "refund", day=day_words(language, receipt.refund_due))] if receipt.refund_due else []
    _paragraphs(sheet, y, (*closing, say(language, "keep"), say(language, "shop", name=shop)))
    sheet.end_page(shop, "")
    return sheet.content()


def _facts(receipt: WithdrawalReceipt) -> tuple[tuple[str, str], ...]:
    covers = say(receipt.language, "lines" if receipt.lines else "whole")
    name = (("name", receipt.customer),) if receipt.customer else ()
    return (("received", moment_words(receipt.language, receipt.received_at)), *name, ("order", receipt.number), ("covers", covers))


def _articles(sheet: Sheet, y: float, receipt: WithdrawalReceipt) -> float:
    for sku, title, milli in receipt.lines[:_MOST_LINES]:
        words = f"{quantity_words(receipt.language, milli)} × {title}" + (f" ({sku})" if sku else "")
        sheet.text(LEFT + 45, y, cut(words, (RIGHT - LEFT - 45) * mm, _SIZE), _SIZE)
        y += _LEADING
    if len(receipt.lines) > _MOST_LINES:
        sheet.text(LEFT + 45, y, f"+ {len(receipt.lines) - _MOST_LINES}", _SIZE)
        y += _LEADING
    return y


def _paragraphs(sheet: Sheet, y: float, paragraphs: tuple[str, ...]) -> float:
    """Write paragraphs one below the other; return where the next one begins."""
    for words in paragraphs:
        for line in wrapped(words, (RIGHT - LEFT) * mm, _SIZE):
            sheet.text(LEFT, y, line, _SIZE)
            y += _LEADING
        y += _LEADING * 0.6
    return y
