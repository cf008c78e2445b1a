using NodaTime;

namespace AttachmentRepair.Trust;

// One local day: what was kept on it in each domain, and the instant it starts.
internal struct DayOfKeeps
{
    public int Number;
    public Instant Start;
    public DomainMasses Kept;
}
