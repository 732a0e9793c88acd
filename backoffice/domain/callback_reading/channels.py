"""What a number is said to be: mobile, at home, at work."""

from backoffice.domain.callback_reading.word_lists import words

CHANNELS = {
    **dict.fromkeys(words("mobil handy mobile mobilnummer handynummer handynr cell cellphone mobiltelefon mobilfunk natel"), "mobile"),
    **dict.fromkeys(words("festnetz festnetznummer privat privatnummer zuhause daheim landline home"), "home"),
    **dict.fromkeys(words("buero geschaeftlich arbeit dienstlich office work firma geschaeft praxis werkstatt laden"), "office"),
}
