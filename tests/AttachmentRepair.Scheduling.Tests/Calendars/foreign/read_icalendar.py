"""Reads a calendar file from standard input with icalendar and dateutil, and writes as JSON what they understood.

Debian: python3-icalendar (brings python3-dateutil and python3-tz). Argument: how many occurrences of each event.
"""
import io
import json
import sys
from datetime import timezone

import icalendar
from dateutil import rrule, tz


def utc(time):
    """A wall time in a gap has the offset before the gap, one shown twice is its first pass (RFC 5545, 3.3.5)."""
    return tz.resolve_imaginary(time).astimezone(timezone.utc)



def located(time, name, event, zones):
    """The same wall time in the zone that dateutil read from the file."""
    tzid = event[name].params.get("TZID")
    return time.replace(tzinfo=zones.get(tzid)) if tzid else time.replace(tzinfo=timezone.utc)


def all_located(event, name, zones):
    values = event.get(name, [])
    for value in values if isinstance(values, list) else [values]:
        tzid = value.params.get("TZID")
        for date in value.dts:
            yield utc(date.dt.replace(tzinfo=zones.get(tzid) if tzid else timezone.utc))


def occurrences(event, zones, limit):
    start = located(event["DTSTART"].dt, "DTSTART", event, zones)
    added = set(all_located(event, "RDATE", zones))
    excluded = set(all_located(event, "EXDATE", zones))
    found = {utc(start)} | added
    if "RRULE" in event:
        for index, time in enumerate(rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)):
            if index >= limit + len(excluded):
                break
            found.add(utc(time))
    return sorted(found - excluded)[:limit]


def main():
    octets = sys.stdin.buffer.read()
    calendar = icalendar.Calendar.from_ical(octets)
    definitions = [part for part in calendar.walk("VTIMEZONE")]
    zones = tz.tzical(io.StringIO(octets.decode().replace("\r\n ", ""))) if definitions else {}
    clocks = {str(part["TZID"]): part.to_tz() for part in definitions}
    events = {}
    for event in calendar.walk("VEVENT"):
        times = occurrences(event, zones, int(sys.argv[1]))
        clock = clocks.get(event["DTSTART"].params.get("TZID"), timezone.utc)
        alarms = event.walk("VALARM")
        events[str(event["UID"])] = {
            "summary": str(event["SUMMARY"]),
            "class": str(event["CLASS"]),
            "sequence": int(event["SEQUENCE"]),
            "status": str(event.get("STATUS", "")),
            "duration": int((event["DURATION"].dt if "DURATION" in event else event["DTEND"].dt - event["DTSTART"].dt).total_seconds()),
            "triggers": [int(alarm["TRIGGER"].dt.total_seconds()) for alarm in alarms],
            "texts": [str(alarm["DESCRIPTION"]) for alarm in alarms],
            "at": [time.strftime("%Y-%m-%dT%H:%M:%SZ") for time in times],
            "wall": [time.astimezone(clock).strftime("%Y-%m-%dT%H:%M:%S") for time in times],
        }
    json.dump(events, sys.stdout)


main()
