"""Read papers back: their text, their barcodes, their pages as pictures."""

import io

import pypdf
import pypdfium2
import zxingcpp
from PIL import Image

READ_DPI = 300


def texts(content: bytes) -> list[str]:
    """Return the text of each page."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]


def picture(content: bytes, page: int = 0, dpi: int = READ_DPI) -> Image.Image:
    """Return a page as a grey picture."""
    pdf = pypdfium2.PdfDocument(content)
    try:
        made: Image.Image = pdf[page].render(scale=dpi / 72, grayscale=True).to_pil()
        return made
    finally:
        pdf.close()


def barcodes(content: bytes, page: int = 0) -> list[str]:
    """Return what a scanner reads on a page: Code 128 only."""
    found = zxingcpp.read_barcodes(picture(content, page), formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.Code128]))
    return [code.text for code in found]
