namespace AttachmentRepair.Trust;

// A rating and its decayed mass.
internal readonly record struct RatingShare(TrustEvidence.Rating Rating, double Mass);
