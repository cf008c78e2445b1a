using NodaTime;

namespace AttachmentRepair.Agreements;

/// <summary>One version of an agreement; it stays readable for good. Immutable; equality is by value.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="Content">What it says.</param>
/// <param name="Needs">The needs that it honours, where it is a compromise.</param>
/// <param name="ReviewOn">The day on which to look at it again, or <c>null</c>.</param>
/// <param name="ReviewEveryMonths">After how many months each to look again; <c>null</c> for once.</param>
/// <param name="ProposedAt">When it was proposed.</param>
public sealed record AgreementVersion(
    int Number, AgreementContent Content, ValueList<AgreementNeed> Needs, LocalDate? ReviewOn, int? ReviewEveryMonths, Instant ProposedAt)
{
    /// <summary>The same version with its wording filled again: the content's texts, then the needs.</summary>
    /// <param name="wording">The texts.</param>
    internal AgreementVersion With(ValueList<PrivateText> wording)
    {
        var own = Content.Wording.Count;
        return wording.Count != own + Needs.Count
            ? this
            : this with
            {
                Content = Content.With(wording.Take(own).ToValueList()),
                Needs = Needs.Select((n, i) => n with { Need = wording[own + i] }).ToValueList(),
            };
    }
}
