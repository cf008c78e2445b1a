using AttachmentRepair.Rooms;

namespace AttachmentRepair.Tests;

/// <summary>The naive reading of the rule: who assented last, or proposed, and did not take it back; what narrows takes the place of what it narrows.</summary>
internal sealed class NaiveTerms
{
    private readonly Dictionary<(TermsId Terms, int Version), HashSet<PersonId>> standing = [];
    private readonly Dictionary<TermsId, int> inForce = [];
    private readonly HashSet<TermsId> ended = [];

    public int? InForce(TermsId terms) => !ended.Contains(terms) && inForce.TryGetValue(terms, out var version) ? version : null;

    public void Hear(RecordedEvent e)
    {
        switch (e.Event)
        {
            case TermsAssented assented:
                standing[(assented.Terms, assented.Version)].Add(e.Envelope.Author);
                Take(assented.Terms, assented.Version);
                break;
            case AssentWithdrawn withdrawn:
                standing[(withdrawn.Terms, withdrawn.Version)].Remove(e.Envelope.Author);
                break;
            case TermsEnded end:
                ended.Add(end.Terms);
                break;
            case { Proposal: { } proposal }:
                standing[(proposal.Id, proposal.Version)] = [e.Envelope.Author];
                if (proposal.Narrows is { } narrowed && narrowed == (InForce(proposal.Id) ?? 0))
                {
                    inForce[proposal.Id] = proposal.Version;
                }

                break;
        }
    }

    private void Take(TermsId terms, int version)
    {
        if (standing[(terms, version)].Count == 2 && !(inForce.TryGetValue(terms, out var now) && now > version))
        {
            inForce[terms] = version;
        }
    }
}
