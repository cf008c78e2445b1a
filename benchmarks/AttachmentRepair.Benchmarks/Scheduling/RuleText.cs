namespace AttachmentRepair.Benchmarks.Scheduling;

/// <summary>The rules as text, the same for both engines.</summary>
internal static class RuleText
{
    public const string FiveParts = "FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,TU;BYMONTH=1,6;COUNT=10";

    public static string Of(WalkedRule rule) => rule switch
    {
        WalkedRule.Daily => "FREQ=DAILY",
        WalkedRule.MonWedFri => "FREQ=WEEKLY;BYDAY=MO,WE,FR",
        WalkedRule.SecondTuesday => "FREQ=MONTHLY;BYDAY=2TU",
        WalkedRule.LastWeekday => "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        WalkedRule.OfficeDaily => "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,15,30,45",
        WalkedRule.OfficeMinutely => "FREQ=MINUTELY;INTERVAL=15;BYHOUR=9,10,11,12,13,14,15,16",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    public static string Of(SearchedRule rule) => rule switch
    {
        SearchedRule.Daily => "FREQ=DAILY",
        SearchedRule.Weekly => "FREQ=WEEKLY",
        SearchedRule.Monthly => "FREQ=MONTHLY",
        SearchedRule.Yearly => "FREQ=YEARLY",
        SearchedRule.DailyCount => "FREQ=DAILY;COUNT=100000",
        SearchedRule.Hourly => "FREQ=HOURLY",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    public static string Of(EmptyRule rule) => rule switch
    {
        EmptyRule.February30 => "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        EmptyRule.EvenHours => "FREQ=HOURLY;INTERVAL=2;BYHOUR=1",
        EmptyRule.Tuesday => "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        EmptyRule.SecondsFebruary30 => "FREQ=SECONDLY;INTERVAL=86401;BYMONTH=2;BYMONTHDAY=30",
        EmptyRule.MondayAtThree => "FREQ=MINUTELY;INTERVAL=1439;BYDAY=MO;BYHOUR=3;BYMINUTE=0",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };
}
