using System.Diagnostics.CodeAnalysis;

namespace AttachmentRepair;

/// <summary>What a command led to: events, nothing new, or a rejection. Immutable; equality is by value.</summary>
public sealed record Decision
{
    private Decision(ValueList<RoomEvent> events, Rejection? rejection) => (Events, Rejection) = (events, rejection);

    /// <summary>Nothing new: what the command asks for already holds.</summary>
    public static Decision Nothing { get; } = new([], null);

    /// <summary>The events, in order; empty for a rejection and for <see cref="Nothing"/>.</summary>
    public ValueList<RoomEvent> Events { get; }

    /// <summary>Why the command was rejected, or <c>null</c>.</summary>
    public Rejection? Rejection { get; }

    /// <summary>The rejection of a command that read another version than the newest: an older one is outdated, one that never was is unknown.</summary>
    internal static Decision? IfStale(int read, int newest, int oldest = 1) =>
        read == newest ? null : read >= oldest && read < newest ? Rejection.Outdated : Rejection.UnknownItem;

    /// <summary>A decision with one event.</summary>
    /// <param name="e">The event.</param>
    public static implicit operator Decision(RoomEvent e) => new([e], null);

    /// <summary>A decision with several events.</summary>
    /// <param name="events">The events, in order.</param>
    public static implicit operator Decision(ValueList<RoomEvent> events) => new(events, null);

    /// <summary>A rejection; no rejection is no decision yet, so that checks chain with <c>??</c>.</summary>
    /// <param name="rejection">The rejection, or <c>null</c>.</param>
    [return: NotNullIfNotNull(nameof(rejection))]
    public static implicit operator Decision?(Rejection? rejection) => rejection is null ? null : new([], rejection);
}
