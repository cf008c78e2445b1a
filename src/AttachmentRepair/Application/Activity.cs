using NodaTime;

namespace AttachmentRepair.Application;

// One thing that happened in the shared room: what it is, whether both did it, and when.
internal readonly record struct Activity(ActivityKind Kind, bool IsJoint, Instant At);
