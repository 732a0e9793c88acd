"""Readers of customers' messages: mails, mailbox files, exports of contact forms, pasted text."""
