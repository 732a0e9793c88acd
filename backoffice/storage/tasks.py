"""What the program itself does; what each task may read and write says the table in `allow_lists`."""

from enum import StrEnum


class Task(StrEnum):
    """What the program does on behalf of a person or by itself, with more than the person may read or write."""

    ARRIVALS = "arrivals"  # orders come in, from files or by hand, and customers are recognised by their e-mail address
    UNDO = "undo"  # a deed is taken back from what was kept of the orders before it
    TIDY = "tidy"  # at the opening: what has ended is dropped, the table of people brought up to date
    CONTACT = "contact"  # a phone number or e-mail address is read in full, with a line in the log
    OWN = "own"  # what everybody may know of themselves: their own lines of the log, and that they changed their first password
    SEALING = "sealing"  # the log's keys begin anew
    FINDING = "finding"  # the log is asked about an order by its number, or about a customer's orders
    AUDIT = "audit"  # what the audit report counts
    EXPORT = "export"  # where a plain file was written or read is kept, and forgotten when it is deleted
    CASE = "case"  # data protection looks at an order that an owner opened for it; contact data in full is not in it
    CASE_ASKED = "case_asked"  # data protection asks for it, and gives it back
    PAYOUT = "payout"  # refunds go into a file for the bank; the sealed boxes of their bank details are read
    BANK_DETAIL = "bank_detail"  # an account number is sealed as it comes in, typed or found in a note
    REFUND = "refund"  # a refund whose remark names an account: the number is sealed along with it
    CALLBACK_IN = "callback_in"  # a callback request comes in, and whose it may be is looked up by phone, e-mail and name
    CALLBACK_WORK = "callback_work"  # a callback request is claimed, corrected or ended; who claims it is shown its number
    CALLBACK_ERASE = "callback_erase"  # callback requests are erased and counted
    CUSTOMER_WORK = "customer_work"  # a customer is made, corrected, blocked, noted on, or made one with another
    MERGE_UNDO = "merge_undo"  # two customers that were made one are two again
    DUPLICATES = "duplicates"  # customers are compared to find those who may be the same
    FIELD_USE = "field_use"  # an owner says what is taken over from a channel, and is told which fields are filled at all
    HANDING_OUT = "handing_out"  # customers are written to a file that stands on the list of plain files
    TAKE_OUT = "take_out"  # an owner takes everything along; what is read of it says `domain/taking_out.py`
    TAKEN_OUT = "taken_out"  # that somebody did is a line in the log, and one in the list of looks at contact data
    BOXES = "boxes"  # sealed boxes are sealed again to a new box key
    LOGGING = "logging"  # a line about keys or backups is written, the mark is read
