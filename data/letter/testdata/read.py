# Reads an .eml with Python's strict policy, and prints what is in it.
import sys
from email import message_from_bytes, policy

with open(sys.argv[1], "rb") as f:
    m = message_from_bytes(f.read(), policy=policy.strict)
assert not m.defects, m.defects
for name, value in m.items():
    assert not value.defects, (name, value.defects)
print("|".join(str(m[name]) for name in ("To", "Subject", "In-Reply-To", "X-Unsent", "Date")))
print(m.get_content().replace("\r\n", "\n"), end="")
