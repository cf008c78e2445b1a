using AttachmentRepair.Scheduling;
using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>One version of how soon a reply is expected on a channel. Without one in force nothing can be late. Immutable; equality is by value.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Within">How soon, in time inside of the agreed hours; more than nothing, at most <see cref="Longest"/>.</param>
/// <param name="Quiet">When no reply is expected besides the channel's own quiet hours, in the zone of the one who is to reply.</param>
/// <param name="Exceptions">What suspends it.</param>
/// <param name="Of">Who alone is expected to reply, where it holds in one direction only; <c>null</c> for everybody.</param>
public sealed record ResponseExpectation(
    ChannelId Channel, Duration Within, ValueList<QuietHours> Quiet, ValueList<ResponseExceptionKind> Exceptions, PersonId? Of)
{
    /// <summary>The longest time that can be agreed: 31 days (policy).</summary>
    public static Duration Longest { get; } = Duration.FromDays(31);

    /// <summary>Whether it is about somebody's replies.</summary>
    /// <param name="person">The person.</param>
    public bool IsOf(PersonId person) => Of is null || Of == person;
}
