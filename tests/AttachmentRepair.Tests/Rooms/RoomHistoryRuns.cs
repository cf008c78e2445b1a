using FsCheck.Fluent;

namespace AttachmentRepair.Tests.Rooms;

/// <summary>20,000 random histories (1,000,000 when thorough) break no invariant. Four parts with seeds of their own, so that they run side by side.</summary>
public abstract class RoomHistoryRuns(ulong part)
{
    private const int Histories = 5000;

    [Fact]
    public void No_history_breaks_an_invariant() =>
        Laws.Check(Prop.ForAll(RoomHistory.Arbitrary, history => Assert.Empty(RoomInvariants.BrokenBy(history))), Histories, part);
}

/// <inheritdoc/>
public sealed class RoomHistoryRunsFirstPart() : RoomHistoryRuns(1);

/// <inheritdoc/>
public sealed class RoomHistoryRunsSecondPart() : RoomHistoryRuns(2);

/// <inheritdoc/>
public sealed class RoomHistoryRunsThirdPart() : RoomHistoryRuns(3);

/// <inheritdoc/>
public sealed class RoomHistoryRunsFourthPart() : RoomHistoryRuns(4);
