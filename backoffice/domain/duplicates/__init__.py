"""Which customers may be the same person or company: a rule over two records, and a scan over very many.

`judging.judge` compares two customers and says why it thinks so, `scan.find` goes through a shop in bounded memory; `names`, `places`
and `contacts` compare the parts, `blocks` says which pairs are looked at. Nothing is merged by it: a person looks at each proposal.
"""
