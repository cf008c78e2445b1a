namespace AttachmentRepair.Scheduling.Tests.Rules;

/// <summary>Texts that are refused, each error's place in brackets, and the errors by place and length.</summary>
internal static class RefusedRules
{
    public static readonly (string Marked, string Errors)[] All =
    [
        // What cannot be read.
        ("FREQ=[]", "FREQ BadValue"),
        ("FREQ=[DAYLY];COUNT=2", "FREQ BadValue"),
        ("FREQ=[DAILY=]", "FREQ BadValue"),
        ("FREQ=DAILY;UNTIL=[2026-01-01]", "UNTIL BadValue"),
        ("FREQ=DAILY;UNTIL=[20260229]", "UNTIL BadValue"),
        ("FREQ=DAILY;UNTIL=[20260101Z]", "UNTIL BadValue"),
        ("FREQ=DAILY;UNTIL=[20260101T240000Z]", "UNTIL BadValue"),
        ("FREQ=DAILY;UNTIL=[20260101T2359]", "UNTIL BadValue"),
        ("FREQ=DAILY;UNTIL=[00001231]", "UNTIL BadValue"),
        ("FREQ=DAILY;COUNT=[]", "COUNT BadValue"),
        ("FREQ=DAILY;COUNT=[-1]", "COUNT BadValue"),
        ("FREQ=DAILY;COUNT=[+3]", "COUNT BadValue"),
        ("FREQ=DAILY;INTERVAL=[1.5]", "INTERVAL BadValue"),
        ("FREQ=DAILY;BYSECOND=[x]", "BYSECOND BadValue"),
        ("FREQ=DAILY;BYMINUTE=0,[]", "BYMINUTE BadValue"),
        ("FREQ=DAILY;BYHOUR=[٣],4", "BYHOUR BadValue"),
        ("FREQ=DAILY;BYHOUR=4,[+5],6,[ 7]", "BYHOUR BadValue|BYHOUR BadValue"),
        ("FREQ=WEEKLY;BYDAY=MO,[MON],[1],[M],TU", "BYDAY BadValue|BYDAY BadValue|BYDAY BadValue"),
        ("FREQ=MONTHLY;BYDAY=[1 MO]", "BYDAY BadValue"),
        ("FREQ=MONTHLY;BYMONTHDAY=[1st]", "BYMONTHDAY BadValue"),
        ("FREQ=YEARLY;BYYEARDAY=[-]", "BYYEARDAY BadValue"),
        ("FREQ=YEARLY;BYWEEKNO=[+-1]", "BYWEEKNO BadValue"),
        ("FREQ=YEARLY;BYMONTH=[JAN]", "BYMONTH BadValue"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=[last]", "BYSETPOS BadValue"),
        ("FREQ=WEEKLY;WKST=[1MO]", "WKST BadValue"),
        ("FREQ=DAILY;RSCALE=GREGORIAN;SKIP=[LATER]", "SKIP BadValue"),
        ("RSCALE=[HEBREW];FREQ=DAILY;SKIP=FORWARD", "RSCALE NotSupported"),

        // What is out of range.
        ("FREQ=DAILY;COUNT=[0]", "COUNT OutOfRange"),
        ("FREQ=DAILY;COUNT=[2147483648]", "COUNT OutOfRange"),
        ("FREQ=DAILY;INTERVAL=[0]", "INTERVAL OutOfRange"),
        ("FREQ=DAILY;BYSECOND=60,[61]", "BYSECOND OutOfRange"),
        ("FREQ=DAILY;BYMINUTE=[60]", "BYMINUTE OutOfRange"),
        ("FREQ=DAILY;BYHOUR=23,[24],0,[240]", "BYHOUR OutOfRange|BYHOUR OutOfRange"),
        ("FREQ=MONTHLY;BYDAY=[0MO],53MO,[54MO],[-54MO],[005MO],[99999999999MO]", "BYDAY OutOfRange|BYDAY OutOfRange|BYDAY OutOfRange|BYDAY OutOfRange|BYDAY OutOfRange"),
        ("FREQ=MONTHLY;BYMONTHDAY=[0],[32],31,[-32],-31", "BYMONTHDAY OutOfRange|BYMONTHDAY OutOfRange|BYMONTHDAY OutOfRange"),
        ("FREQ=YEARLY;BYYEARDAY=[0],366,[367],[-367]", "BYYEARDAY OutOfRange|BYYEARDAY OutOfRange|BYYEARDAY OutOfRange"),
        ("FREQ=YEARLY;BYWEEKNO=[0],[54],[-54]", "BYWEEKNO OutOfRange|BYWEEKNO OutOfRange|BYWEEKNO OutOfRange"),
        ("FREQ=YEARLY;BYMONTH=[0],12,[13]", "BYMONTH OutOfRange|BYMONTH OutOfRange"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=[0],[367],[-99999999999]", "BYSETPOS OutOfRange|BYSETPOS OutOfRange|BYSETPOS OutOfRange"),

        // What is no part.
        ("FREQ=DAILY;[]", " Malformed"),
        ("[];FREQ=DAILY", " Malformed"),
        ("FREQ=DAILY;[COUNT]", " Malformed"),
        ("FREQ=DAILY;[=2];[];COUNT=1", " Malformed| Malformed"),
        ("FREQ=DAILY;[ COUNT=1]", " UnknownPart"),
        ("[[RRULE:FREQ=DAILY]]", " UnknownPart|FREQ MissingFrequency"),
        ("FREQ=DAILY;[BYEASTER=0];[X-NAME=1]", " UnknownPart| UnknownPart"),
        ("FREQ=DAILY;[COUNİ=1]", " UnknownPart"),
        ("[COUNT=3;INTERVAL=2]", "FREQ MissingFrequency"),

        // What may not stand together.
        ("FREQ=DAILY;[UNTIL=20260101];COUNT=1", "UNTIL Conflict"),
        ("FREQ=MONTHLY;[BYWEEKNO=1]", "BYWEEKNO Conflict"),
        ("[BYWEEKNO=1];FREQ=SECONDLY", "BYWEEKNO Conflict"),
        ("FREQ=DAILY;[BYYEARDAY=1]", "BYYEARDAY Conflict"),
        ("FREQ=WEEKLY;[BYYEARDAY=1]", "BYYEARDAY Conflict"),
        ("FREQ=MONTHLY;[BYYEARDAY=1]", "BYYEARDAY Conflict"),
        ("FREQ=WEEKLY;BYDAY=MO;[BYMONTHDAY=-1]", "BYMONTHDAY Conflict"),
        ("FREQ=HOURLY;[BYDAY=MO,1TU]", "BYDAY Conflict"),
        ("FREQ=DAILY;[BYDAY=-1MO]", "BYDAY Conflict"),
        ("FREQ=YEARLY;[BYDAY=1MO];BYWEEKNO=20", "BYDAY Conflict"),
        ("FREQ=MONTHLY;[BYSETPOS=1];WKST=SU;INTERVAL=2", "BYSETPOS Conflict"),
        ("[SKIP=OMIT];FREQ=MONTHLY", "SKIP Conflict"),

        // Several at once, in the order of the text; a fault of one part neither makes nor hides one of another.
        ("[X=1];COUNT=[0];FREQ=[]", " UnknownPart|COUNT OutOfRange|FREQ BadValue"),
        ("[SKIP=[LATE]];[BYSETPOS=[0]];FREQ=DAILY;[FREQ=DAILY]", "SKIP Conflict|SKIP BadValue|BYSETPOS Conflict|BYSETPOS OutOfRange|FREQ DuplicatePart"),
        ("[BYDAY=1MO,[0TU]];FREQ=WEEKLY;WKST=[];[BYMONTHDAY=1,[x]];[]", "BYDAY Conflict|BYDAY OutOfRange|WKST BadValue|BYMONTHDAY Conflict|BYMONTHDAY BadValue| Malformed"),
        ("[UNTIL=[2026]];COUNT=[0];FREQ=DAILY;INTERVAL=[]", "UNTIL Conflict|UNTIL BadValue|COUNT OutOfRange|INTERVAL BadValue"),
        ("FREQ=[DAYLY];BYWEEKNO=1;UNTIL=20260101;COUNT=1;[COUNT=x]", "FREQ BadValue|COUNT DuplicatePart"),
        ("FREQ=WEEKLY;[BYWEEKNO=[99]];[BYYEARDAY=[0]];[BYMONTHDAY=[x]]", "BYWEEKNO Conflict|BYWEEKNO OutOfRange|BYYEARDAY Conflict|BYYEARDAY OutOfRange|BYMONTHDAY Conflict|BYMONTHDAY BadValue"),
        ("FREQ=YEARLY;[BYDAY=1MO];BYWEEKNO=[99]", "BYDAY Conflict|BYWEEKNO OutOfRange"),
        ("FREQ=DAILY;BYHOUR=[99];BYSETPOS=1", "BYHOUR OutOfRange"),
        ("FREQ=MONTHLY;BYSETPOS=1;BYDAY=[]", "BYDAY BadValue"),
        ("FREQ=MONTHLY;RSCALE=[JULIAN];SKIP=OMIT", "RSCALE NotSupported"),
    ];

    /// <summary>The text without brackets, and the places they enclose, by beginning and then by end.</summary>
    public static (string Text, Range[] Places) Read(string marked)
    {
        List<Range> places = [];
        Stack<int> open = new();
        var text = new System.Text.StringBuilder();
        foreach (char c in marked)
        {
            switch (c)
            {
                case '[':
                    open.Push(text.Length);
                    break;
                case ']':
                    places.Add(open.Pop()..text.Length);
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return (text.ToString(), [.. places.OrderBy(p => p.Start.Value).ThenBy(p => p.End.Value)]);
    }
}
