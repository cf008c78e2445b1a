using AttachmentRepair.Rooms;
using AttachmentRepair.Testing;

namespace AttachmentRepair.Tests.Privacy;

/// <summary>One command of a history: when, by whom, what. <c>Removed</c> marks a private command of A that the other half of the pair leaves out.</summary>
internal sealed record Step(int Minute, bool ByA, RoomCommand Command, CommandId Id, bool Removed)
{
    public bool IsPrivate => Registry.Of(Command).Room == RoomKind.Private;

    public override string ToString() =>
        $"{(Removed ? "- " : "")}{Minute} {(ByA ? "A" : "B")} {Command} {Id.ToString()[..6]} {Plain.Text(Command)}";
}

/// <summary>A history, printed a line a step.</summary>
internal sealed record History(IReadOnlyList<Step> Steps)
{
    public const int Length = 30;

    /// <summary>The history of a seed, as everybody may make it with the package.</summary>
    public static History Of(ulong seed) =>
        new(SampleHistory.Of(seed, Length).Steps.Select(s => new Step(s.Minute, s.Person == SampleHistory.Alex, s.Command, s.Id, s.MayBeLeftOut)).ToList());

    public override string ToString() => string.Concat(Steps.Select(s => Environment.NewLine + s));
}
