namespace AttachmentRepair.CheckIns;

/// <summary>An expectation of replies as it stands; the same for everybody in the room. Equality is by value.</summary>
/// <param name="Id">The expectation.</param>
/// <param name="InForce">The version in force, or <c>null</c>: not yet, or ended.</param>
/// <param name="Newest">The newest version.</param>
/// <param name="Exceptions">The exceptions that were said.</param>
public sealed record ResponseExpectationItem(
    ResponseExpectationId Id, ResponseExpectation? InForce, ResponseExpectation Newest, ValueList<ResponseException> Exceptions);
