"""How well observations are read, against paragraphs that a person has labelled.

`labels` reads what the person wrote, `paragraphs` finds the place, `matching` pairs each label with
what was found there, `judging` compares their fields, `figures` counts, `intervals` says how sure the
counts are, and `tables` lays them out.
"""
