"""Lists of words, and of stems that words begin with; all are canonical (`tokens.canonical`)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A list of words and of stems; a word is in it if it is one of the words or begins as one of the stems."""

    whole: frozenset[str]
    stems: tuple[str, ...]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and (word in self.whole or (bool(self.stems) and word.startswith(self.stems)))


def words(said: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(said.split())


def words_and_stems(whole: str, stems: str = "") -> Words:
    """Return a list of words and of stems."""
    return Words(words(whole), tuple(stems.split()))


def phrases(*said: str) -> tuple[tuple[str, ...], ...]:
    """Return each text as its words."""
    return tuple(tuple(phrase.split()) for phrase in said)


def each_with_place(*said: str) -> dict[str, int]:
    """Return the words of each text with the text's place in the list, from 0 on."""
    return {word: place for place, text in enumerate(said) for word in text.split()}
