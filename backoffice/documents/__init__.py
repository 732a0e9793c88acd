"""Papers as PDF: packing slips, pick lists, receipts. Records in, bytes out; the only package that knows how a page is set."""
