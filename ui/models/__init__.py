"""Tables: one model for long lists, one for short ones, and the columns both share."""
