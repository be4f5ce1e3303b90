"""The blocks of cases by which a server's index of words is read, from the newest back.

With the words of each case the index has the blocks it lies in, of three sizes. What is common
in old cases only is then found block by block, and no list of all its hits is ever read. A
block is asked for as a condition of its own: the index leaps to where it begins.
"""

# So many bits of a case's number are left out; a block of the first size has 32,768 cases.
BLOCK_BITS = {"x": 15, "y": 18, "z": 21}


def blocked(row: str) -> str:
    """Return what is indexed, word for word as every question must name it; `row` is its alias."""
    of_row = f"{row}." if row else ""
    marks = (f"'@{mark}' || ({of_row}case_id >> {bits})::text" for mark, bits in BLOCK_BITS.items())
    return f"({of_row}tsv || array_to_tsvector(ARRAY[{', '.join(marks)}]))"
