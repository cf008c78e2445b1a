namespace AttachmentRepair.Trust;

/// <summary>
/// What moved trust progress since an instant: what is new, event by event, and all the rest together. Amounts are shares of the behaviour index, before a cap.
/// Index now = index then + sum of <see cref="Moves"/> + <see cref="Earlier"/>. Immutable and thread-safe; equality is by value.
/// </summary>
public sealed record TrustChange
{
    /// <summary>How it was then.</summary>
    public required TrustProgress Then { get; init; }

    /// <summary>How it is now.</summary>
    public required TrustProgress Now { get; init; }

    /// <summary>What is new: what strengthened first, the largest first; then what did not. A repair stands by itself, and its breach as it would be without it.</summary>
    public required ValueList<TrustContribution> Moves { get; init; }

    /// <summary>The rest: what was there before fades and weighs less beside what is new, and a cap may hold or give way. It is no mark against anyone.</summary>
    public required double Earlier { get; init; }

    /// <summary>The ratings since then, the largest first: shares of felt trust.</summary>
    public required ValueList<TrustContribution> Ratings { get; init; }

    /// <summary>How sure it is, and why.</summary>
    public required ValueList<Phrase> Certainty { get; init; }

    /// <summary>What is not counted: always the same sentences, so that they tell nothing of anybody.</summary>
    public ValueList<Phrase> NotCounted { get; } = [TrustPhrases.PrivateNotCounted, TrustPhrases.ExcusedNotCounted];

    /// <summary>The type's name, never its numbers.</summary>
    public override string ToString() => nameof(TrustChange);
}
