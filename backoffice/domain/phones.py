"""Telephone numbers in the international form E.164, and the end by which a number is found in whatever way it was written."""

TAIL = 7


def e164(text: str, country: str = "DE") -> str:
    """Return a number as "+493023125042"; national ones are read as `country`'s (alpha-2). "" if it is no possible number."""
    import phonenumbers  # 60 ms that only who needs a number pays

    try:
        number = phonenumbers.parse(text, country or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def shown(number: str, country: str = "DE") -> str:
    """Write a number in E.164 as people dial it: without the calling code at home, with it abroad."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    forms = phonenumbers.PhoneNumberFormat
    home = phonenumbers.country_code_for_region(country) == parsed.country_code
    return phonenumbers.format_number(parsed, forms.NATIONAL if home else forms.INTERNATIONAL)


def tail(text: str) -> str:
    """Return the last seven digits of a number, which are the same in all its ways of writing; "" of fewer, which say nothing."""
    digits = "".join(sign for sign in text if "0" <= sign <= "9")
    return digits[-TAIL:] if len(digits) >= TAIL else ""


# Calling codes of countries whose national numbers begin with a 0.
_TRUNK = ("49", "43", "41", "33", "31", "32", "44")


def phone_words(text: str) -> str:
    """Return the ways in which a number is looked for, for the index: as it was written, with a leading 0, and its end."""
    digits = "".join(sign for sign in text if "0" <= sign <= "9").removeprefix("00")
    words = [digits]
    if digits.startswith(_TRUNK):
        words.append(f"0{digits[2:]}")
    if len(digits) >= TAIL:
        words += [digits[-TAIL:], digits[-4:]]
    return " ".join(dict.fromkeys(words))
