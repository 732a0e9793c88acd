"""The shop's mailbox over IMAP: TLS or nothing, and read without leaving a trace in it. Helpers of the mailbox desk, without a database."""
