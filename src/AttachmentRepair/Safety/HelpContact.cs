namespace AttachmentRepair.Safety;

/// <summary>One entry of the host's own directory of help, kept on the device. Equality is by value.</summary>
/// <param name="Needs">What it helps with, at least one.</param>
/// <param name="Region">Where it helps, in the host's own codes such as ISO 3166, or <c>null</c> for everywhere.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Reach">How it is reached: a number or an address, to show as it stands.</param>
public sealed record HelpContact(ValueList<HelpNeed> Needs, string? Region, string Name, string Reach);
