using SalesBot.Conversations;
using SalesBot.Files;

namespace SalesBot.ArrivingFiles;

/// <summary>What a feature does when a file that its documents hold will not come.</summary>
/// <param name="Detach">Takes it off them; returns the matters it belonged to.</param>
public sealed record FileOwner(Func<Work, StoredFile, Task<IReadOnlyList<long>>> Detach);

/// <summary>Takes a file that will not come off whatever it was attached to, and says so in the record.</summary>
internal static class DetachFile
{
    /// <summary>Does so; a matter it belonged to, null for none.</summary>
    public static async Task<long?> Do(Work work, StoredFile file, FileProblem problem)
    {
        file.State = FileState.Missing;
        var matters = new List<long>();
        foreach (var owner in work.Office.Features.Parts<FileOwner>()) matters.AddRange(await owner.Detach(work, file));
        foreach (var matter in matters) Record(work, file, problem, matter);
        if (matters.Count == 0) Record(work, file, problem, null);
        return matters.Count > 0 ? matters[0] : null;
    }

    private static void Record(Work work, StoredFile file, FileProblem problem, long? matter) =>
        work.Record("file.missing", matter, new { file = file.Id, name = file.Name, problem = problem.ToString() });
}
