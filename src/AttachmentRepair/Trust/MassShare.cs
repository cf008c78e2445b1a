namespace AttachmentRepair.Trust;

// What one piece of evidence holds of a domain's masses.
internal readonly record struct MassShare(TrustEvidence Evidence, TrustDomain Domain, double Positive, double Negative);
