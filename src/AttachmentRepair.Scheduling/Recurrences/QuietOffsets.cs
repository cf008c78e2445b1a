namespace AttachmentRepair.Scheduling;

/// <summary>Until when the patterns of two offsets are known to have no wall time, so that a rare one need not be asked in each summer and winter.</summary>
internal struct QuietOffsets
{
    private long _one;
    private long _oneUntil;
    private long _other;
    private long _otherUntil;

    public static QuietOffsets Unknown => new() { _oneUntil = long.MinValue, _otherUntil = long.MinValue };

    /// <summary>The wall time before which the offset's pattern has none (going back: the negated one after which); the lowest number when not known.</summary>
    public readonly long Until(long offset) => offset == _one ? _oneUntil : offset == _other ? _otherUntil : long.MinValue;

    public void Note(long offset, long until)
    {
        if (offset != _one)
        {
            (_other, _otherUntil) = (_one, _oneUntil);
        }

        (_one, _oneUntil) = (offset, until);
    }
}
