"""One sentence as the grammar walks along it."""

from collections.abc import Collection, Sequence

from backoffice.domain.callback_reading.tokens import Kind, Token

_END = Token(Kind.BREAK, "", -1, -1)


class Line:
    """The tokens of a sentence; beyond its ends there are breaks."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens

    def __len__(self) -> int:
        return len(self._tokens)

    def at(self, place: int) -> Token:
        """Return the token at a place."""
        return self._tokens[place] if 0 <= place < len(self._tokens) else _END

    def word(self, place: int) -> str:
        """Return the word or sign at a place, "" beyond the ends."""
        return self.at(place).word

    def kind(self, place: int) -> Kind:
        """Return what the token at a place is."""
        return self.at(place).kind

    def number(self, place: int, most: int) -> int | None:
        """Return a number of at most two digits, None for anything else."""
        token = self.at(place)
        if token.kind is Kind.NUMBER and token.value[1] <= 2 and token.value[0] <= most:
            return token.value[0]
        return None

    def says(self, place: int, *words: str) -> bool:
        """Say whether these words stand here, one after the other."""
        return all(self.word(place + step) == word for step, word in enumerate(words))

    def past(self, place: int, words: Collection[str], most: int = 6) -> int:
        """Return the first place from here whose word is none of these; not more than `most` are passed."""
        for step in range(most):
            if self.word(place + step) not in words or not self.word(place + step):
                return place + step
        return place + most
