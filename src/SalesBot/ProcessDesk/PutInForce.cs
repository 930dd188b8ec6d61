using SalesBot.Conversations;
using SalesBot.OfficeSettings;
using SalesBot.Processes;
using SalesBot.Screens;

namespace SalesBot.ProcessDesk;

/// <summary>
/// [Ввести в действие]: the version holds from this commit on, in every process; leads that are open keep theirs (U8). On the record with
/// the sum of its text, which is kept whole.
/// </summary>
internal static class PutInForce
{
    /// <param name="visit">Who presses.</param>
    /// <param name="offered">What was offered, checked anew.</param>
    /// <param name="from">The version that was in force when it was offered.</param>
    public static async Task<Screen> Do(Visit visit, Offered offered, int from)
    {
        await visit.Db.Hold(ChosenVersion.Key);
        var now = await InForce.Now(visit);
        if (now.FixedBy is not null) return await ProcessCard.Draw(visit);
        if (now.Process.Version != from || (offered.Process!.Version == from && !offered.IsOfServer))
            return await ProcessPreview.Draw(visit, offered);
        var version = offered.Process.Version;
        if (await visit.Db.ProcessVersions.FindAsync(version) is null)
            visit.Db.ProcessVersions.Add(new ProcessVersion { Version = version, Text = offered.Text, At = visit.Now });
        var digest = ChosenVersion.DigestOf(offered.Text);
        var kept = offered.IsOfServer ? null : new ChosenVersion(version, digest, from).Kept;
        await GiveValue.Write(visit.Db, ChosenVersion.Key, kept, visit.Me.Id, visit.Now);
        visit.Record("process.given", details: new { former = from, version, file = offered.FileName ?? "—", sha256 = digest });
        await visit.Db.SaveChangesAsync();
        return Done(from, version, visit.Phrases);
    }

    private static Screen Done(int from, int version, Phrases phrases) => new()
    {
        Lines = [phrases.Say("process.done", ("n", version)), new Line([new Span(phrases["process.then"], Emphasis.Dim)])],
        Rows =
        [
            [ProcessCard.Step(phrases["button.process"], "")],
            .. from == version ? [] : new[] { new[] { ProcessCard.Step(phrases.Say("button.process-back", ("n", from)), $"back {from}") } },
        ],
        Tone = Tone.Success,
    };
}
