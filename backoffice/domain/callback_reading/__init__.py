"""Reading a callback message: which number to dial and when, by rules that never guess.

`reading.read_message` returns all offers with their places in the text, `windows.first_call` and `next_window` when to call.
"""
