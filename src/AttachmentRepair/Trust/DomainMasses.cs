using System.Runtime.CompilerServices;

namespace AttachmentRepair.Trust;

// One mass for each domain, in the order of TrustDomain.
[InlineArray(4)]
internal struct DomainMasses
{
    private double first;
}
