using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.ArrivingFiles;
using SalesBot.Conversations;
using SalesBot.Files;
using SalesBot.Processes;

namespace SalesBot.ProcessDesk;

/// <summary>A process that is to take the place of the one in force, checked as a start checks it.</summary>
/// <param name="Command">What puts it in force, behind which stands the version that is in force now.</param>
internal sealed record Offered(string Command)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The process; null when it cannot be used.</summary>
    public SalesProcess? Process { get; private init; }

    /// <summary>Its whole text.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The name of the file it was sent as; null for a version that is kept here.</summary>
    public string? FileName { get; private init; }

    /// <summary>Whether it is the file of the start, and nothing is chosen in the chat any more.</summary>
    public bool IsOfServer { get; private init; }

    /// <summary>Why it cannot be used, a line each.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    /// <summary>How many lines with mistakes stand in <see cref="Problems"/>, or would, were there not too many.</summary>
    public int Mistakes { get; private init; }

    /// <summary>A file that whoever comes has sent: it gets the next number, so that no lead's version changes under it.</summary>
    public static async Task<Offered> OfFile(Visit visit, long id)
    {
        var (phrases, offered) = (visit.Phrases, new Offered(string.Create(CultureInfo.InvariantCulture, $"take {id}")));
        if (await visit.Db.Files.FindAsync(id) is not { State: FileState.Here } file || file.PersonId != visit.Me.Id)
            return offered with { Problems = [phrases["process.no-file"]] };
        offered = offered with { FileName = file.Name };
        if (file.Size > ProcessFile.MostCharacters * 4L)
            return offered with { Problems = [phrases.Say("process.large", ("most", ProcessFile.MostCharacters))] };
        if (await Decoded(visit, id) is not { } text) return offered with { Problems = [phrases["process.not-utf8"]] };
        var numbered = await Numbered(visit, text);
        var reading = visit.Office.Processes.Read(numbered ?? text, file.Name);
        if (reading.Process is null) return offered.Wrong(reading, phrases);
        return numbered is null ? offered with { Problems = [phrases["process.no-number"]] }
            : offered with { Text = numbered, Process = reading.Process };
    }

    /// <summary>A version that was in force before.</summary>
    public static async Task<Offered> OfVersion(Visit visit, int version)
    {
        var offered = new Offered(string.Create(CultureInfo.InvariantCulture, $"back {version}"));
        if (await ProcessCopy.TextOf(visit, version) is not { } text)
            return offered with { Problems = [visit.Phrases.Say("process.no-version", ("n", version))] };
        var reading = visit.Office.Processes.Read(text, string.Create(CultureInfo.InvariantCulture, $"sales.v{version}.yaml"));
        return reading.Process is null ? offered.Wrong(reading, visit.Phrases) : offered with { Text = text, Process = reading.Process };
    }

    /// <summary>The file the bot was started with.</summary>
    public static async Task<Offered> OfServer(Visit visit)
    {
        var process = visit.Office.Processes.OfStart;
        var text = await ProcessCopy.TextOf(visit, process.Version) ?? "";
        return new Offered("server") { Process = process, Text = text, IsOfServer = true };
    }

    private Offered Wrong(ProcessReading reading, Phrases phrases) => this with
    {
        Mistakes = reading.Mistakes.Count,
        Problems = [.. reading.Mistakes.Select(one => phrases.Say(
            "process.mistake", ("line", one.Line), ("column", one.Column), ("what", MistakeWords.Of(one.What, phrases))))],
    };

    private static async Task<string?> Decoded(Visit visit, long id)
    {
        try
        {
            return Utf8.GetString(await FileStore.Read(visit, id)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The text with the next free number of a version; null where its own number stands nowhere by itself on a line.</summary>
    private static async Task<string?> Numbered(Visit visit, string text)
    {
        var current = visit.Office.Processes.InFile.Version;
        // The same text once more is the version that is there.
        if (VersionLine.With(text, current) is not { } same) return null;
        if (await ProcessCopy.TextOf(visit, current) is { } kept && ChosenVersion.DigestOf(kept) == ChosenVersion.DigestOf(same))
            return kept;
        return VersionLine.With(text, await visit.Db.ProcessVersions.MaxAsync(row => row.Version) + 1);
    }
}
