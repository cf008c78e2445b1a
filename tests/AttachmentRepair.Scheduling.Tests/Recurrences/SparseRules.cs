using System.Globalization;
using static AttachmentRepair.Scheduling.Tests.Recurrences.SlowWalk;

namespace AttachmentRepair.Scheduling.Tests.Recurrences;

/// <summary>Rules that fire seldom or never, each with the slow way to find out: how far the candidates are apart, and which match.</summary>
internal sealed record SparseRule(string Rule, string Start, long Step, Func<DateTime, bool> Matches)
{
    public DateTime From => DateTime.ParseExact(Start, "s", CultureInfo.InvariantCulture);
}

/// <summary>The rules by kind.</summary>
internal static class SparseRules
{
    /// <summary>On one line of wall times.</summary>
    public static readonly SparseRule[] OnTheWall =
    [
        // Never.
        new("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01T08:00:00", Day, d => d is { Month: 2, Day: 30 }),
        new("FREQ=MONTHLY;BYMONTH=2,4,6,9,11;BYMONTHDAY=31", "2026-01-01T08:00:00", Day, d => d is { Month: 2 or 4 or 6 or 9 or 11, Day: 31 }),
        new("FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6", "2026-01-01T08:00:00", Day, d => d.Month == 6 && Week53(d)),
        new("FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1", "2026-01-01T08:00:00", Day, d => d is { Month: 1, DayOfYear: 366 }),
        new("FREQ=HOURLY;INTERVAL=2;BYHOUR=1", "2026-01-01T00:00:00", 2 * Hour, d => d.Hour == 1),
        new("FREQ=HOURLY;INTERVAL=48;BYHOUR=1", "2026-01-01T00:00:00", 48 * Hour, d => d.Hour == 1),
        new("FREQ=MINUTELY;INTERVAL=1440;BYHOUR=9", "2026-01-01T08:00:00", Day, d => d.Hour == 9),
        new("FREQ=SECONDLY;INTERVAL=43200;BYMINUTE=1", "2026-01-01T08:00:00", 12 * Hour, d => d.Minute == 1),
        new("FREQ=DAILY;INTERVAL=7;BYDAY=FR", "2026-01-01T08:00:00", 7 * Day, d => d.DayOfWeek == DayOfWeek.Friday),
        new("FREQ=DAILY;INTERVAL=146097;BYDAY=FR", "2026-01-01T08:00:00", 146_097 * Day, d => d.DayOfWeek == DayOfWeek.Friday),
        new("FREQ=MONTHLY;INTERVAL=100;BYMONTH=2", "2026-01-01T08:00:00", Day, d => d is { Month: 2, Day: 1 } && Months(d, 2026, 1) % 100 == 0),
        new("FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29", "2026-01-01T08:00:00", Day, d => d is { Month: 2, Day: 29 } && (d.Year - 2026) % 4 == 0),

        // Never either: there are not so many in a period.
        new("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "2026-01-01T08:00:00", Day, _ => false),
        new("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1;BYSETPOS=2", "2026-01-01T08:00:00", Day, _ => false),
        new("FREQ=DAILY;BYHOUR=9;BYSETPOS=-2", "2026-01-01T08:00:00", Day, _ => false),
        new("FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=9,10;BYSETPOS=5", "2026-01-01T08:00:00", Day, _ => false),
        new("FREQ=WEEKLY;BYDAY=MO;BYMONTH=3;BYHOUR=9,10;BYSETPOS=3", "2026-01-01T08:00:00", Day, _ => false),
        new("FREQ=HOURLY;BYMINUTE=0,30;BYSETPOS=3", "2026-01-01T08:00:00", Day, _ => false),
        new("FREQ=SECONDLY;BYSECOND=7;BYSETPOS=2", "2026-01-01T08:00:00", Day, _ => false),

        // 29 February on a Monday, every so many years.
        new("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "2026-01-01T08:00:00", Day, d => LeapMonday(d, 1, 2026)),
        new("FREQ=YEARLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "2026-01-01T08:00:00", Day, d => LeapMonday(d, 7, 2026)),
        new("FREQ=YEARLY;INTERVAL=12;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "2024-01-01T08:00:00", Day, d => LeapMonday(d, 12, 2024)),
        new("FREQ=YEARLY;INTERVAL=100;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "2024-01-01T08:00:00", Day, d => LeapMonday(d, 100, 2024)),
        new("FREQ=YEARLY;INTERVAL=399;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "2025-01-01T08:00:00", Day, d => LeapMonday(d, 399, 2025)),
        new("FREQ=YEARLY;INTERVAL=400;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU", "2000-01-01T08:00:00", Day, d => d is { Day: 29, Month: 2, DayOfWeek: DayOfWeek.Tuesday } && d.Year % 400 == 0),

        // Steps that drift through the calendar.
        new("FREQ=DAILY;INTERVAL=365;BYMONTH=2;BYMONTHDAY=29", "2026-03-01T08:00:00", 365 * Day, d => d is { Month: 2, Day: 29 }),
        new("FREQ=DAILY;INTERVAL=1461;BYMONTH=2;BYMONTHDAY=29;BYDAY=WE", "2024-02-29T08:00:00", 1461 * Day, d => d is { Month: 2, Day: 29, DayOfWeek: DayOfWeek.Wednesday }),
        new("FREQ=DAILY;INTERVAL=36524;BYMONTHDAY=31", "2026-12-31T08:00:00", 36_524 * Day, d => d.Day == 31),
        new("FREQ=DAILY;INTERVAL=2147483647;BYMONTH=1", "2026-01-01T08:00:00", int.MaxValue * Day, d => d.Month == 1),
        new("FREQ=SECONDLY;INTERVAL=86401;BYHOUR=12;BYMINUTE=0;BYSECOND=0;BYDAY=MO", "2026-01-01T08:00:00", 86_401, d => Noon(d) && d.DayOfWeek == DayOfWeek.Monday),
        new("FREQ=SECONDLY;INTERVAL=86399;BYHOUR=12;BYMINUTE=0;BYSECOND=0;BYMONTH=12;BYMONTHDAY=31", "2026-01-01T08:00:00", 86_399, d => Noon(d) && d is { Month: 12, Day: 31 }),
        new("FREQ=SECONDLY;INTERVAL=31622401;BYHOUR=8;BYMINUTE=0", "2026-01-01T08:00:00", 31_622_401, d => d is { Hour: 8, Minute: 0 }),
        new("FREQ=SECONDLY;INTERVAL=2147483647;BYDAY=SU", "2026-01-01T08:00:00", int.MaxValue, d => d.DayOfWeek == DayOfWeek.Sunday),
        new("FREQ=MINUTELY;INTERVAL=1439;BYHOUR=6;BYMINUTE=0;BYMONTH=2;BYMONTHDAY=29", "2026-01-01T08:00:00", 1439 * Minute, d => d is { Month: 2, Day: 29, Hour: 6, Minute: 0 }),
        new("FREQ=MINUTELY;INTERVAL=1441;BYHOUR=6;BYMINUTE=0;BYYEARDAY=366;BYDAY=SU", "2026-01-01T08:00:00", 1441 * Minute, d => d is { DayOfYear: 366, Hour: 6, Minute: 0, DayOfWeek: DayOfWeek.Sunday }),
        new("FREQ=MINUTELY;INTERVAL=1439;BYHOUR=2;BYMINUTE=30;BYMONTH=3;BYDAY=SU;BYMONTHDAY=8", "2026-01-05T08:15:00", 1439 * Minute, d => d is { Month: 3, Day: 8, DayOfWeek: DayOfWeek.Sunday, Hour: 2, Minute: 30 }),
        new("FREQ=HOURLY;INTERVAL=17;BYHOUR=3;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "2026-01-01T08:00:00", 17 * Hour, d => d is { Month: 2, Day: 29, Hour: 3, DayOfWeek: DayOfWeek.Monday }),
        new("FREQ=HOURLY;INTERVAL=8784;BYMONTHDAY=31", "2026-01-01T08:00:00", 8784 * Hour, d => d.Day == 31),
        new("FREQ=HOURLY;INTERVAL=25;BYHOUR=2;BYMONTH=3;BYDAY=SU;BYMONTHDAY=8", "2026-01-05T08:00:00", 25 * Hour, d => d is { Month: 3, Day: 8, Hour: 2, DayOfWeek: DayOfWeek.Sunday }),

        // Weeks and months of some years only.
        new("FREQ=MONTHLY;INTERVAL=100;BYMONTH=2;BYMONTHDAY=29", "2026-02-01T08:00:00", Day, d => d is { Month: 2, Day: 29 } && Months(d, 2026, 2) % 100 == 0),
        new("FREQ=MONTHLY;INTERVAL=7;BYDAY=5MO;BYMONTHDAY=31", "2026-01-01T08:00:00", Day, d => d is { Day: 31, DayOfWeek: DayOfWeek.Monday } && Months(d, 2026, 1) % 7 == 0),
        new("FREQ=MONTHLY;BYMONTH=2;BYDAY=MO;BYSETPOS=5", "2026-01-01T08:00:00", Day, d => LeapMonday(d, 1, 2026)),
        new("FREQ=MONTHLY;INTERVAL=2147483647;BYDAY=FR;BYSETPOS=5", "2026-01-01T08:00:00", Day, d => d is { Year: 2026, Month: 1, Day: 30 }),
        new("FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU;INTERVAL=5", "2026-01-01T08:00:00", Day, d => Week53(d) && d.DayOfWeek == DayOfWeek.Sunday && (d.Year - 2026) % 5 == 0),
        new("FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH;INTERVAL=11;BYMONTHDAY=31", "2026-01-01T08:00:00", Day, d => Week53(d) && d is { Day: 31, DayOfWeek: DayOfWeek.Thursday } && (d.Year - 2026) % 11 == 0),
        new("FREQ=YEARLY;BYWEEKNO=1;BYDAY=WE;BYMONTH=12", "2026-01-01T08:00:00", Day, d => d is { Month: 12, DayOfWeek: DayOfWeek.Wednesday } && ISOWeek.GetWeekOfYear(d) == 1),
        new("FREQ=YEARLY;INTERVAL=3;BYYEARDAY=366;BYDAY=FR", "2026-01-01T08:00:00", Day, d => d is { DayOfYear: 366, DayOfWeek: DayOfWeek.Friday } && (d.Year - 2026) % 3 == 0),
        new("FREQ=WEEKLY;INTERVAL=52;BYDAY=MO;BYMONTH=3", "2025-12-29T08:00:00", 364 * Day, d => d.Month == 3),
        new("FREQ=WEEKLY;INTERVAL=52;BYDAY=MO;BYMONTH=3;BYHOUR=8,9;BYSETPOS=1", "2025-12-29T08:00:00", 364 * Day, d => d.Month == 3),
        new("FREQ=YEARLY;INTERVAL=2147483647", "2026-01-01T08:00:00", Day, d => d is { Year: 2026, DayOfYear: 1 }),
    ];

    /// <summary>By elapsed time, in zones whose summer or other rule has the only hours or months that match.</summary>
    public static readonly (string Zone, SparseRule Rule)[] Elapsed =
    [
        ("Europe/Berlin", new("FREQ=HOURLY;INTERVAL=24;BYHOUR=9;BYMONTH=7;BYMONTHDAY=1", "2026-01-05T08:00:00", Day, d => d is { Hour: 9, Month: 7, Day: 1 })),
        ("Europe/Berlin", new("FREQ=HOURLY;INTERVAL=24;BYHOUR=9;BYMONTH=1", "2026-01-05T08:00:00", Day, d => d is { Hour: 9, Month: 1 })),
        ("Europe/Berlin", new("FREQ=HOURLY;INTERVAL=24;BYHOUR=9;BYMONTH=3;BYMONTHDAY=25", "2026-01-05T08:00:00", Day, d => d is { Hour: 9, Month: 3, Day: 25 })),
        ("Europe/Berlin", new("FREQ=HOURLY;INTERVAL=48;BYHOUR=7;BYMONTH=10;BYDAY=MO", "2026-07-05T08:00:00", 2 * Day, d => d is { Hour: 7, Month: 10, DayOfWeek: DayOfWeek.Monday })),
        ("America/New_York", new("FREQ=MINUTELY;INTERVAL=2880;BYHOUR=1;BYMINUTE=30;BYMONTH=11;BYMONTHDAY=7", "2026-07-05T02:30:00", 2 * Day, d => d is { Hour: 1, Minute: 30, Month: 11, Day: 7 })),
        ("America/New_York", new("FREQ=SECONDLY;INTERVAL=86400;BYHOUR=2;BYMONTH=3;BYMONTHDAY=8", "2026-01-05T01:30:00", Day, d => d is { Hour: 2, Month: 3, Day: 8 })),
        ("America/New_York", new("FREQ=HOURLY;INTERVAL=25;BYHOUR=2;BYMONTH=3;BYDAY=SU;BYMONTHDAY=8", "2026-01-05T08:00:00", 25 * Hour, d => d is { Month: 3, Day: 8, Hour: 2, DayOfWeek: DayOfWeek.Sunday })),
        ("America/Sao_Paulo", new("FREQ=HOURLY;INTERVAL=24;BYHOUR=9;BYMONTHDAY=31", "2010-06-01T08:00:00", Day, d => d is { Hour: 9, Day: 31 })),
        ("Africa/Casablanca", new("FREQ=HOURLY;INTERVAL=24;BYHOUR=9;BYDAY=SU", "2026-05-01T10:00:00", Day, d => d is { Hour: 9, DayOfWeek: DayOfWeek.Sunday })),
        ("Africa/Casablanca", new("FREQ=HOURLY;INTERVAL=24;BYHOUR=9;BYMONTH=6;BYDAY=SU", "2026-05-01T10:00:00", Day, d => d is { Hour: 9, Month: 6, DayOfWeek: DayOfWeek.Sunday })),
    ];

    /// <summary>Where the clock jumps over every time that matches, or over all but a few.</summary>
    public static readonly (string Zone, SparseRule Rule)[] InGaps =
    [
        ("America/New_York", new("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "2026-03-08T02:30:00", Day, d => d is { Month: 3, Day: >= 8 and <= 14, DayOfWeek: DayOfWeek.Sunday })),
        ("America/New_York", new("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "1990-03-01T02:30:00", Day, d => d is { Month: 3, Day: >= 8 and <= 14, DayOfWeek: DayOfWeek.Sunday })),
        ("America/New_York", new("FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=8", "2026-03-08T02:30:00", Day, d => d is { Month: 3, Day: 8, DayOfWeek: DayOfWeek.Sunday })),
        ("America/New_York", new("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8", "2026-03-08T02:30:00", Day, d => d is { Month: 3, Day: 8 })),
        ("Europe/Berlin", new("FREQ=YEARLY;INTERVAL=28", "2026-03-29T02:30:00", Day, d => d is { Month: 3, Day: 29 } && (d.Year - 2026) % 28 == 0)),
        ("Europe/Berlin", new("FREQ=MONTHLY;BYMONTH=3;BYDAY=-1SU;BYHOUR=2;BYMINUTE=0,59;BYSETPOS=1,2", "2026-03-29T02:59:00", Day, d => d is { Month: 3, Day: >= 25, DayOfWeek: DayOfWeek.Sunday })),
        ("Europe/Berlin", new("FREQ=DAILY;BYMONTH=3;BYMONTHDAY=25,26,27,28,29,30,31;BYDAY=SU;BYHOUR=2", "2026-03-29T02:30:00", Day, d => d is { Month: 3, Day: >= 25, DayOfWeek: DayOfWeek.Sunday })),
        ("Australia/Lord_Howe", new("FREQ=YEARLY;BYMONTH=10;BYDAY=1SU", "2010-10-01T02:15:00", Day, d => d is { Month: 10, Day: <= 7, DayOfWeek: DayOfWeek.Sunday })),
        ("Australia/Lord_Howe", new("FREQ=YEARLY;BYMONTH=10;BYDAY=1SU", "2010-10-01T02:45:00", Day, d => d is { Month: 10, Day: <= 7, DayOfWeek: DayOfWeek.Sunday })),
        ("America/New_York", new("FREQ=MINUTELY;INTERVAL=1440;BYMONTH=3;BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14", "2026-01-05T02:30:00", Day, d => d is { Month: 3, Day: >= 8 and <= 14, DayOfWeek: DayOfWeek.Sunday })),
        ("Pacific/Apia", new("FREQ=YEARLY;INTERVAL=400", "2011-12-30T12:00:00", Day, d => d is { Month: 12, Day: 30 } && (d.Year - 2011) % 400 == 0)),
    ];

    private static bool LeapMonday(DateTime day, int interval, int firstYear) => day is { Month: 2, Day: 29, DayOfWeek: DayOfWeek.Monday } && (day.Year - firstYear) % interval == 0;

    private static bool Noon(DateTime time) => time is { Hour: 12, Minute: 0, Second: 0 };

    private static bool Week53(DateTime day) => day is { Month: 1, Day: <= 3 } or { Month: 12, Day: >= 28 } && ISOWeek.GetWeekOfYear(day) == 53;

    private static int Months(DateTime day, int year, int month) => ((day.Year - year) * 12) + day.Month - month;
}
