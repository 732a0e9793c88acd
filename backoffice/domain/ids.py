"""The ids of records, so that one kind is never taken for another."""

from typing import NewType

OrderId = NewType("OrderId", int)
DeedId = NewType("DeedId", int)
