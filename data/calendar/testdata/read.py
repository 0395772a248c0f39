# Reads an .ics with python3-icalendar, and prints each event in a line.
import sys
import icalendar

with open(sys.argv[1], "rb") as f:
    c = icalendar.Calendar.from_ical(f.read())
for e in c.walk("VEVENT"):
    words = [str(e.get(name, "")) for name in ("UID", "SUMMARY")]
    words += [str(e.decoded(name)) for name in ("DTSTART", "DTEND")]
    words += [str(e.get(name, "")) for name in ("STATUS", "LOCATION", "URL")]
    words += [str(a.decoded("TRIGGER")) for a in e.walk("VALARM")]
    print("|".join(words))
    assert e.errors == [], e.errors
