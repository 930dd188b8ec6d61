using SalesBot.Screens;

namespace SalesBot.Backups;

/// <summary>What the administrators are told when a night has no copy. Pure.</summary>
/// <param name="Folder">Where it should be.</param>
/// <param name="Trouble">Why it is not.</param>
/// <param name="Reason">The same in the system's words.</param>
/// <param name="Last">The last night of which there is one; null for none, or when the folder cannot be read.</param>
internal sealed record BackupNews(string Folder, BackupTrouble Trouble, string Reason, DateOnly? Last)
{
    /// <summary>The card.</summary>
    public Screen Draw(Phrases phrases, DateOnly night) => new()
    {
        Lines =
        [
            new Line([new Span(phrases.Say("backup.failed", ("night", phrases.Day(night, night))), Emphasis.Strong)]),
            phrases.Say(BackupTroubles.Key(Trouble), ("folder", Folder), ("reason", Reason)),
            Last is { } last ? phrases.Say("backup.last", ("night", phrases.Day(last, night))) : phrases["backup.no-last"],
        ],
        Tone = Tone.Problem,
    };
}
