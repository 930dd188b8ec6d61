using SalesBot.Conversations;
using SalesBot.OfficeSettings;
using SalesBot.Processes;

namespace SalesBot.ProcessDesk;

/// <summary>The process as it stands in this commit, and where it comes from.</summary>
/// <param name="Process">As its file has it.</param>
/// <param name="FixedBy">By which name whoever runs the bot has set it; null where nobody has.</param>
/// <param name="Row">Who has put it in force in the chat, and when; null where nobody has.</param>
internal sealed record InForce(SalesProcess Process, string? FixedBy, OfficeSetting? Row)
{
    /// <summary>What was chosen in the chat; null for nothing.</summary>
    public ChosenVersion? Chosen => Row?.Value is { } kept ? ChosenVersion.Of(kept) : null;

    /// <summary>As it stands.</summary>
    public static async Task<InForce> Now(Work work)
    {
        var (store, row) = (work.Office.Processes, await work.Db.OfficeSettings.FindAsync(ChosenVersion.Key));
        var fixedBy = work.Office.Given.FixedBy.GetValueOrDefault(ChosenVersion.Key);
        return new InForce(store.InFile, fixedBy, fixedBy is null && row?.Value is not null ? row : null);
    }
}
