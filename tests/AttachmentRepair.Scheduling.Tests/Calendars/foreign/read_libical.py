"""Reads a calendar file from standard input with libical and writes as JSON what it understood.

Debian: gir1.2-ical-3.0 (brings libical3) and python3-gi.
Arguments: how many occurrences of each event, and until when they are looked for (20350101T000000Z).
"""
import json
import sys
from datetime import datetime, timezone

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402


def text(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def components(parent, kind):
    part = parent.get_first_component(kind)
    while part is not None:
        yield part
        part = parent.get_next_component(kind)


def added(event, calendar):
    """The added times; taken off the event, because foreach_recurrence of libical 3 does not heed their TZID."""
    while (prop := event.get_first_property(ICalGLib.PropertyKind.RDATE_PROPERTY)) is not None:
        tzid = prop.get_parameter_as_string("TZID")
        zone = calendar.get_timezone(tzid) if tzid else ICalGLib.Timezone.get_utc_timezone()
        yield prop.get_rdate().get_time().as_timet_with_zone(zone)
        event.remove_property(prop)


def occurrences(event, calendar, limit, until):
    found = set(added(event, calendar))
    event.foreach_recurrence(
        ICalGLib.Time.new_from_string("19000101T000000Z"),
        ICalGLib.Time.new_from_string(until),
        lambda _, span, *rest: found.add(span.get_start()))
    return [text(seconds) for seconds in sorted(found)[:limit]]


def offsets(zone):
    """The offset in minutes at noon UTC of every day from 2026 to 2034."""
    found = []
    time = ICalGLib.Time.new_from_string("20260101T120000Z")
    while time.get_year() < 2035:
        found.append(zone.get_utc_offset_of_utc_time(time)[0] // 60)
        time.adjust(1, 0, 0, 0)
    return found


def status(event):
    found = event.get_first_property(ICalGLib.PropertyKind.STATUS_PROPERTY)
    return found.get_value_as_string() if found is not None else ""


def main():
    octets = sys.stdin.buffer.read()
    calendar = ICalGLib.Component.new_from_string(octets.decode())
    zones = {}
    for part in components(calendar, ICalGLib.ComponentKind.VTIMEZONE_COMPONENT):
        tzid = part.get_first_property(ICalGLib.PropertyKind.TZID_PROPERTY).get_tzid()
        zones[tzid] = offsets(calendar.get_timezone(tzid))
    events = {}
    for event in components(calendar, ICalGLib.ComponentKind.VEVENT_COMPONENT):
        alarms = list(components(event, ICalGLib.ComponentKind.VALARM_COMPONENT))
        events[event.get_uid()] = {
            "summary": event.get_summary(),
            "sequence": event.get_sequence(),
            "status": status(event),
            "duration": event.get_duration().as_int(),
            "triggers": [a.get_first_property(ICalGLib.PropertyKind.TRIGGER_PROPERTY).get_trigger().get_duration().as_int() for a in alarms],
            "texts": [a.get_description() for a in alarms],
            "at": occurrences(event, calendar, int(sys.argv[1]), sys.argv[2]),
        }
    json.dump({"errors": calendar.count_errors(), "zones": zones, "events": events}, sys.stdout)


main()
