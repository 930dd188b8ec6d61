using System.Globalization;

namespace SalesBot.Backups;

/// <summary>
/// What the nightly copies of one database are called: <c>salesbot.night-2026-11-27.db</c>. Whatever is called otherwise is somebody
/// else's. Pure.
/// </summary>
/// <param name="stem">The name of the database's file, without its ending.</param>
internal sealed class BackupNames(string stem)
{
    /// <summary>What the name of a copy that does not count yet ends with.</summary>
    public const string Draft = ".part";

    private const string Ending = ".db";
    private const string Date = "yyyy-MM-dd";
    private static readonly TimeSpan at = TimeSpan.FromHours(3);

    private readonly string start = stem + ".night-";

    /// <summary>
    /// The night whose copy is due: the last one in which it was three o'clock. A copy that is made up in the afternoon is still that of
    /// the night before it.
    /// </summary>
    /// <param name="local">The time on the office's clock.</param>
    public static DateOnly Night(DateTimeOffset local) =>
        local.TimeOfDay >= at ? DateOnly.FromDateTime(local.DateTime) : DateOnly.FromDateTime(local.DateTime).AddDays(-1);

    /// <summary>The file of that night's copy.</summary>
    public string Of(DateOnly night) => start + night.ToString(Date, CultureInfo.InvariantCulture) + Ending;

    /// <summary>The night of which a file is the copy; null for any other file.</summary>
    public DateOnly? NightOf(string name) =>
        name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal)
        && DateOnly.TryParseExact(name.AsSpan(start.Length..^Ending.Length), Date, CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var night) ? night : null;

    /// <summary>Whether a file is a copy that a process has left unfinished.</summary>
    public bool IsDraft(string name) => name.EndsWith(Draft, StringComparison.Ordinal) && NightOf(name[..^Draft.Length]) is not null;
}
