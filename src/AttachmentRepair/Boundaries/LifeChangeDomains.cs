namespace AttachmentRepair.Boundaries;

// Which parts of life a change of circumstances touches (policy); what is custom, and a change that has no name here, may touch anything.
internal static class LifeChangeDomains
{
    extension(LifeChange change)
    {
        public bool Concerns(BoundaryDomain domain) => domain == BoundaryDomain.Custom || change switch
        {
            LifeChange.NewJob => domain is BoundaryDomain.Time or BoundaryDomain.PersonalSpace or BoundaryDomain.Money,
            LifeChange.Move => domain is BoundaryDomain.Time or BoundaryDomain.PersonalSpace or BoundaryDomain.Privacy or BoundaryDomain.Contact,
            LifeChange.Parenthood => domain is BoundaryDomain.Time or BoundaryDomain.PersonalSpace or BoundaryDomain.Privacy or BoundaryDomain.Money,
            LifeChange.Illness => domain is BoundaryDomain.Time or BoundaryDomain.PersonalSpace or BoundaryDomain.Disclosure,
            LifeChange.Loss => domain is BoundaryDomain.Time or BoundaryDomain.PersonalSpace or BoundaryDomain.Contact,
            _ => true,
        };
    }
}
