using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>Answers to the private safety screen; nobody else sees that there are any. Equality is by value.</summary>
/// <param name="AnsweredAt">When they were given.</param>
/// <param name="Present">What was there; empty for nothing.</param>
/// <param name="Note">More, or <c>null</c>.</param>
public sealed record SafetyScreen(Instant AnsweredAt, ValueList<ScreenAnswer> Present, PrivateText? Note);
