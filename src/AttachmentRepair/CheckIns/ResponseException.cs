using NodaTime;

namespace AttachmentRepair.CheckIns;

/// <summary>A time in which one person is not expected to reply, said by themselves before it counts. Equality is by value.</summary>
/// <param name="Expectation">The expectation that it suspends.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Begins">When it begins; not before it was said.</param>
/// <param name="Ends">When it ends (exclusive).</param>
public sealed record ResponseException(ResponseExpectationId Expectation, PersonId Person, ResponseExceptionKind Kind, Instant Begins, Instant Ends)
{
    /// <summary>Whether it was active at some moment of a time.</summary>
    /// <param name="from">The start, inclusive.</param>
    /// <param name="to">The end, inclusive.</param>
    public bool Touches(Instant from, Instant to) => Begins <= to && from < Ends;
}
