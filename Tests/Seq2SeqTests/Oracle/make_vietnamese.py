"""What Vietnamese numbers and dates are tested against, from vietnamese_numbers.py beside this file.

    python3 make_vietnamese.py ../Fixtures

writes vietnamese_lines.tsv, some pairs in clear (words, digits, for each digit the word that it comes
from), and vietnamese_sums.txt: for 0 … 999,999 and for all days of 1900 … 2099 the FNV-1a hash of the
pairs of a block (10,000 numbers; a year). Of each pair the bytes are hashed: the words as their numbers
in WORDS from 1 on, 0, the digits, 255, the alignment.
"""
import datetime
import pathlib
import sys

from vietnamese_numbers import date, number

WORDS = ("không một hai ba bốn năm sáu bảy tám chín mười mươi mốt tư lăm linh trăm nghìn "
         "ngày mùng tháng").split()
INDEX = {word: index for index, word in enumerate(WORDS, 1)}


def fnv(pairs):
    result = 0xCBF29CE484222325
    for words, digits, alignment in pairs:
        for byte in [INDEX[w] for w in words] + [0] + [int(d) for d in digits] + [255] + alignment:
            result = (result ^ byte) * 0x100000001B3 % 2**64
    return result


def days(year):
    day = datetime.date(year, 1, 1)
    while day.year == year:
        yield date(day.year, day.month, day.day)
        day += datetime.timedelta(1)


def line(pair):
    words, digits, alignment = pair
    return " ".join(words) + "\t" + digits + "\t" + " ".join(map(str, alignment))


def main(folder):
    clear = [*range(131), *range(990, 1131, 7), *range(1000, 10000, 487), *range(10000, 10**6, 7919),
             20000, 300000, 305004, 999999]
    lines = [line(number(n)) for n in clear]
    first = datetime.date(1900, 1, 1)
    for step in range(0, 73049, 397):
        day = first + datetime.timedelta(step)
        lines.append(line(date(day.year, day.month, day.day)))
    lines += [line(date(*d)) for d in [(2025, 5, 15), (2004, 4, 10), (2000, 2, 29), (2099, 12, 31)]]
    (folder / "vietnamese_lines.tsv").write_text("\n".join(lines) + "\n")
    sums = [f"number {n} {fnv(map(number, range(n, n + 10000))):016x}" for n in range(0, 10**6, 10000)]
    sums += [f"year {y} {fnv(days(y)):016x}" for y in range(1900, 2100)]
    (folder / "vietnamese_sums.txt").write_text("\n".join(sums) + "\n")


main(pathlib.Path(sys.argv[1]))
