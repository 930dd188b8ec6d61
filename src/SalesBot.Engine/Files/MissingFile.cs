namespace SalesBot.Files;

/// <summary>A file that was sent and cannot be had.</summary>
/// <param name="Name">Its cleaned name.</param>
/// <param name="Size">Its size in bytes, as claimed.</param>
/// <param name="Problem">Why.</param>
public sealed record MissingFile(string Name, long Size, FileProblem Problem)
{
    private const decimal MB = 1024 * 1024;

    /// <summary>What their sender is told: those that did not come in one sentence, each other in its own.</summary>
    internal static IEnumerable<string> Lines(IReadOnlyCollection<MissingFile> files, Phrases phrases)
    {
        string[] lost = [.. files.Where(file => file.Problem == FileProblem.Unavailable).Select(file => file.Name).Distinct()];
        if (lost.Length > 0) yield return phrases.Say("file.missing", ("names", string.Join(", ", lost)), ("n", lost.Length));
        foreach (var file in files.Where(file => file.Problem != FileProblem.Unavailable).Distinct()) yield return file.Line(phrases);
    }

    private string Line(Phrases phrases) => Problem == FileProblem.Empty
        ? phrases.Say("file.empty", ("name", Name))
        : phrases.Say("file.too-large", ("name", Name), ("size", Math.Ceiling(LeastSize / MB)), ("max", FileLimits.MaxBytes / MB));

    // A channel that does not say the size leaves only this to be known of a file that is too large.
    private long LeastSize => Math.Max(Size, FileLimits.MaxBytes + 1);
}
