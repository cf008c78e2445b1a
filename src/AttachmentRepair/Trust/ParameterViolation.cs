namespace AttachmentRepair.Trust;

/// <summary>One bound that a set of parameters breaks.</summary>
/// <param name="Parameter">The parameter's name, such as <c>PriorMass</c> or <c>Weights.Reliability</c>.</param>
/// <param name="Message">What was expected, in English and culture-free.</param>
public sealed record ParameterViolation(string Parameter, string Message)
{
    /// <summary><c>parameter: message</c>.</summary>
    public override string ToString() => $"{Parameter}: {Message}";
}
