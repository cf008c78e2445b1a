namespace AttachmentRepair.Agreements;

// Which areas a change of circumstances touches (policy); what is custom, and a change that has no name here, may touch anything.
internal static class LifeChangeAreas
{
    extension(LifeChange change)
    {
        public bool Concerns(AgreementArea area) => area == AgreementArea.Custom || change switch
        {
            LifeChange.NewJob => area is AgreementArea.Time or AgreementArea.Space or AgreementArea.Money or AgreementArea.Greeting,
            LifeChange.Move => area is AgreementArea.Time or AgreementArea.Space or AgreementArea.Privacy or AgreementArea.Money,
            LifeChange.Parenthood => area is AgreementArea.Time or AgreementArea.Space or AgreementArea.Privacy or AgreementArea.Money or AgreementArea.Disagreement,
            LifeChange.Illness => area is AgreementArea.Time or AgreementArea.Space or AgreementArea.Disclosure or AgreementArea.Vulnerability,
            LifeChange.Loss => area is AgreementArea.Time or AgreementArea.Space or AgreementArea.Vulnerability,
            _ => true,
        };
    }
}
