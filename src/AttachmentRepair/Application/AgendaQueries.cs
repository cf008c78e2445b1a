using AttachmentRepair.CheckIns;
using AttachmentRepair.Commitments;
using AttachmentRepair.Rooms;
using AttachmentRepair.Scheduling;
using AttachmentRepair.Setbacks;
using NodaTime;

namespace AttachmentRepair.Application;

// What is due, over all concepts, and the reminders and calendar lines that follow from it.
internal static class AgendaQueries
{
    private const string Product = "-//AttachmentRepair//EN";

    // Policy: one reminder, half an hour before something is due; a calendar line lasts half an hour.
    private static readonly Duration Lead = Duration.FromMinutes(30);
    private static readonly Duration Length = Duration.FromMinutes(30);

    public static ValueList<AgendaItem> Agenda(RoomState shared, RoomFacts facts, Interval interval, Instant at) =>
        Marked(shared, CommitmentQueries.Agenda(shared.Commitments, facts, interval, at))
            .Concat(CheckInQueries.Agenda(shared.CheckIns, facts, interval, at))
            .Concat(FacilitatedDisclosureQueries.Agenda(shared.Setbacks, facts, from => TalkQueries.NextTalkTime(shared.Boundaries, facts, from), interval, at))
            .OrderBy(i => i.Due)
            .ThenBy(i => i.Item)
            .ToValueList();

    public static ValueList<Reminder> Reminders(RoomState shared, RoomFacts facts, PersonId viewer, Interval interval, Instant at) =>
        Agenda(shared, facts, new(interval.Start, interval.End > Instant.MaxValue - Lead ? Instant.MaxValue : interval.End + Lead), at)
            .Where(i => (i.Owner == viewer || i.Owner == PersonId.None) && i.State is OccurrenceState.Upcoming or OccurrenceState.Open)
            .Select(i => new Reminder(i.Item, i.Occurrence, 0, Instant.Max(i.Opens, i.Due - Lead), RoomPhrases.Reminder))
            .Where(r => interval.Contains(r.At))
            .OrderBy(r => r.At)
            .ThenBy(r => r.Item)
            .ToValueList();

    // What maker and beneficiary tell differently.
    private static IEnumerable<AgendaItem> Marked(RoomState shared, IEnumerable<AgendaItem> items)
    {
        var contested = shared.Commitments.Commitments.Values
            .SelectMany(c => c.Outcomes.Values.Where(o => o.IsContested).Select(o => (c.Id.Ref, o.Due)))
            .ToHashSet();
        return contested.Count == 0 ? items : items.Select(i => contested.Contains((i.Item, i.Due)) ? i with { IsContested = true } : i);
    }

    // What was renegotiated is no appointment, and its name may be that of the one which came in its place.
    public static string Calendar(IEnumerable<AgendaItem> items, Instant at) => CalendarText.Write(
        items.Where(i => i.State != OccurrenceState.Renegotiated).DistinctBy(i => (i.Item, i.Occurrence))
            .Select(i => CalendarEvent.Create($"{Identity.Format(i.Item.Id)}/{i.Occurrence}", i.Due, i.Due + Length, i.What.English)), at, Product);
}
