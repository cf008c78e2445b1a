namespace AttachmentRepair.Safety;

/// <summary>What a person may answer to the private safety screen: about themselves, never about what somebody else is (policy: no clinical instrument).</summary>
public enum ScreenAnswer
{
    /// <summary>I am afraid.</summary>
    Afraid,

    /// <summary>I was hurt.</summary>
    Hurt,

    /// <summary>I was threatened.</summary>
    Threatened,

    /// <summary>I am watched, or kept from people, money or help.</summary>
    KeptFromHelp,

    /// <summary>I was made to do what I did not want.</summary>
    Pressed,

    /// <summary>I think of hurting myself, or of not living.</summary>
    ThoughtsOfSelfHarm,
}
