# Reads a .vcf with python3-vobject, and prints each card in a line.
import sys
import vobject

with open(sys.argv[1], encoding="utf-8", newline="") as f:
    for card in vobject.readComponents(f, validate=True):
        words = [card.fn.value, card.n.value.family, card.n.value.given, ";".join(card.org.value)]
        words += [getattr(card, name).value if hasattr(card, name) else "" for name in ("email", "title")]
        print("|".join(words))
