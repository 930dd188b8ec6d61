using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Data;
using SalesBot.OfficeSettings;

namespace SalesBot.Processes;

/// <summary>The process in force and the versions before it, which leads may still follow (U8). Safe to share between threads.</summary>
public sealed class ProcessStore : IScripts
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ConcurrentDictionary<int, SalesProcess> versions = new();
    private readonly ConcurrentDictionary<string, SalesProcess> chosen = new(StringComparer.Ordinal);
    private readonly SalesProcess started;
    private readonly Database database;
    private readonly FieldKinds kinds;
    private readonly GivenSettings given;

    private ProcessStore(Database database, FieldKinds kinds, SalesProcess current, GivenSettings given)
    {
        this.database = database;
        this.kinds = kinds;
        this.given = given;
        started = current;
        versions[current.Version] = current;
    }

    /// <summary>The process that new leads begin with.</summary>
    public SalesProcess Current => given.Now.Over(InFile, GivenProcess.Over);

    /// <summary>
    /// The same as it stands in its file, without single settings that are given in the chat: the file that administrators have sent there,
    /// else the one of the start.
    /// </summary>
    public SalesProcess InFile => given.Now[ChosenVersion.Key] is { } kept ? chosen.GetOrAdd(kept, Chosen) : started;

    /// <summary>The file of the start, which holds while nobody has sent another.</summary>
    public SalesProcess OfStart => started;

    /// <summary>Reads the text of a process file as a start does.</summary>
    public ProcessReading Read(string text, string fileName) => ProcessFile.Read(text, fileName, kinds);

    /// <summary>Reads the file, keeps its text as its version, and opens the store.</summary>
    /// <param name="database">Holds the versions.</param>
    /// <param name="path">The process file; mistakes name it as given here.</param>
    /// <param name="clock">Says when a version was first read.</param>
    /// <param name="features">What the product can ask for, and who follows a version.</param>
    /// <param name="given">What is given in the chat; null for nothing.</param>
    /// <param name="isOurs">
    /// Whether the file came with the product: where an upgrade has changed it, it takes the next free number by itself.
    /// </param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="ProcessFileException">The file is not there, has mistakes, or changes a version that leads follow.</exception>
    public static async Task<ProcessStore> OpenAsync(
        Database database, string path, TimeProvider clock, Features features, GivenSettings? given = null, bool isOurs = false,
        CancellationToken cancellation = default)
    {
        var text = await TextOf(path, cancellation);
        SalesProcess process;
        try
        {
            process = await KeepText();
        }
        catch (DbUpdateException)
        {
            // Another process of the same office may have kept the version first: what it kept decides now.
            process = await KeepText();
        }

        var store = new ProcessStore(database, features.Answers, process, given ?? GivenSettings.None);
        // One that was sent to an older product may not be read any more: the start says so, and not the first who writes.
        _ = store.InFile;
        return store;

        async Task<SalesProcess> KeepText()
        {
            var numbered = isOurs ? await Numbered(database, features, text, cancellation) : text;
            var read = ProcessFile.Read(numbered, path, features.Answers).OrThrow();
            var version = new ProcessVersion { Version = read.Version, Text = numbered, At = clock.GetUtcNow() };
            await Keep(database, features, version, path, cancellation);
            return read;
        }
    }

    /// <summary>A version by its number; older ones are read from the database when first asked for.</summary>
    /// <exception cref="KeyNotFoundException">There has never been such a version here.</exception>
    /// <exception cref="ProcessFileException">It was written for an older product and cannot be read any more.</exception>
    public SalesProcess Version(int number) => given.Now.Over(versions.GetOrAdd(number, Stored), GivenProcess.Over);

    Script IScripts.Current => Current;

    Script IScripts.Version(int number) => Version(number);

    private SalesProcess Chosen(string kept)
    {
        var number = ChosenVersion.Of(kept).Version;
        return versions[number] = Stored(number);
    }

    private SalesProcess Stored(int number)
    {
        using var db = database.Open();
        var text = db.ProcessVersions.Where(row => row.Version == number).Select(row => row.Text).FirstOrDefault()
            ?? throw new KeyNotFoundException($"There is no version {number} of the process.");
        return ProcessFile.Read(text, $"stored version {number}", kinds).OrThrow();
    }

    private static async Task Keep(
        Database database, Features features, ProcessVersion version, string path, CancellationToken cancellation)
    {
        await using var db = database.Open();
        if (await IsKept(db, version, cancellation)) return;
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellation);
        var kept = await db.ProcessVersions.FindAsync([version.Version], cancellation);
        if (kept is null) db.ProcessVersions.Add(version);
        else if (!SameText(kept.Text, version.Text))
        {
            var followers = await Followers(db, features, version.Version, cancellation);
            if (followers > 0) throw Refused(path, version, followers);
            (kept.Text, kept.At) = (version.Text, version.At);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>
    /// The product's own file as it stands here: under the number it was kept with, or with the next free one when an upgrade has changed
    /// what leads follow.
    /// </summary>
    private static async Task<string> Numbered(Database database, Features features, string text, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var kept = await db.ProcessVersions.AsNoTracking().OrderByDescending(row => row.Version).ToListAsync(cancellation);
        var known = kept.Find(row => VersionLine.With(text, row.Version) is { } same && SameText(same, row.Text));
        if (known is not null) return known.Text;
        var own = kept.Find(row => VersionLine.With(text, row.Version) == text);
        return own is null || await Followers(db, features, own.Version, cancellation) == 0 ? text
            : VersionLine.With(text, kept[0].Version + 1) ?? text;
    }

    private static async Task<int> Followers(SalesBotDb db, Features features, int version, CancellationToken cancellation)
    {
        var followers = 0;
        foreach (var part in features.Parts<ProcessFollowers>()) followers += await part.Count(db, version, cancellation);
        return followers;
    }

    // The usual start: nothing is written, so nobody is waited for.
    private static async Task<bool> IsKept(SalesBotDb db, ProcessVersion version, CancellationToken cancellation) =>
        await db.ProcessVersions.AsNoTracking().FirstOrDefaultAsync(row => row.Version == version.Version, cancellation) is { } kept
        && SameText(kept.Text, version.Text);

    private static ProcessFileException Refused(string path, ProcessVersion version, int followers)
    {
        var line = Array.FindIndex(version.Text.ReplaceLineEndings("\n").Split('\n'),
            line => line.StartsWith("version", StringComparison.Ordinal)) + 1;
        var who = followers == 1 ? "1 lead follows it" : $"{followers} leads follow it";
        return Failed(path, Math.Max(1, line),
            $"the text of version {version.Version} has changed while {who}: give it version {version.Version + 1}");
    }

    private static bool SameText(string one, string other) => one.ReplaceLineEndings("\n") == other.ReplaceLineEndings("\n");

    /// <summary>The text of a process file.</summary>
    /// <exception cref="ProcessFileException">It is not there, too long, or not in UTF-8.</exception>
    public static async Task<string> TextOf(string path, CancellationToken cancellation)
    {
        var file = new FileInfo(path);
        if (!file.Exists) throw Failed(path, 1, "there is no such file; expected the process file here");
        if (file.Length > ProcessFile.MostCharacters * 4L)
            throw Failed(path, 1, $"the file has {file.Length} bytes; expected at most {ProcessFile.MostCharacters} characters");
        try
        {
            return await File.ReadAllTextAsync(path, Utf8, cancellation);
        }
        catch (DecoderFallbackException)
        {
            throw Failed(path, 1, "the file is not in UTF-8; save it as UTF-8");
        }
    }

    private static ProcessFileException Failed(string path, int line, string what) => new([new ProcessMistake(path, line, 1, what)]);
}

/// <summary>What goes by versions of the process.</summary>
/// <param name="Count">How many follow the version with this number.</param>
internal sealed record ProcessFollowers(Func<SalesBotDb, int, CancellationToken, Task<int>> Count);
