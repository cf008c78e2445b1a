using NodaTime;

namespace AttachmentRepair.Safety;

/// <summary>How much somebody chose to share about a topic. Equality is by value.</summary>
/// <param name="Person">Who chose.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Level">How much.</param>
/// <param name="ChosenAt">When.</param>
public sealed record SharingChoice(PersonId Person, SharingTopic Topic, SharingLevel Level, Instant ChosenAt);
