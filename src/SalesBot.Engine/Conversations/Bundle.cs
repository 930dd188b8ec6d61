using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SalesBot.Files;

namespace SalesBot.Conversations;

/// <summary>
/// What was sent as one and comes as several messages, each an update of its own: an album, or messages of one client forwarded at once
/// (K7). Kept with the conversation, so that each part joins what the first has made, in whichever order, commit and process they come:
/// every part writes here, and the conversation's revision lets one of two parts that are taken at once be taken again on what the
/// other has made.
/// </summary>
public sealed record Bundle
{
    // Forwarded one by one with a thought in between they would be letters of their own.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);

    // As many may be on their way at the same time; older ones have arrived.
    private const int MostKept = 4;

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>Which of the conversation's bundles it is.</summary>
    public int Number { get; init; }

    /// <summary>The channel's id of the album; null for none.</summary>
    public string? Album { get; init; }

    /// <summary>Whose messages were forwarded; null for the person's own, and for those of whom the channel does not tell.</summary>
    public string? Origin { get; init; }

    /// <summary>When the latest part was written.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The parts so far, in the order in which they were written.</summary>
    public ImmutableList<BundlePart> Parts { get; init; } = [];

    /// <summary>The letter it became; null for none.</summary>
    public long? Letter { get; init; }

    /// <summary>Number of the dialog that took it; null for none.</summary>
    public int? Dialog { get; init; }

    /// <summary>The lead into whose history it went; null for none.</summary>
    public long? Lead { get; init; }

    /// <summary>Key of the field of <see cref="Dialog"/> that holds its text; null for none.</summary>
    public string? Field { get; init; }

    /// <summary>Files that belong to nothing yet.</summary>
    public ImmutableList<long> Files { get; init; } = [];

    /// <summary>What was written under them; empty for nothing.</summary>
    public string Words { get; init; } = "";

    /// <summary>Files of it that could not be taken.</summary>
    public ImmutableList<MissingFile> Refused { get; init; } = [];

    /// <summary>The card of what is said about all of it.</summary>
    [JsonIgnore]
    public string CardKey => $"bundle:{Number}";

    /// <summary>The card of the question what its files belong to.</summary>
    [JsonIgnore]
    public string AskKey => $"bundle:{Number}:files";

    /// <summary>The bundle this message is a part of, with it as the latest part; null for one by itself.</summary>
    internal static Bundle? Of(Visit visit)
    {
        var incoming = visit.Incoming;
        var origin = incoming.ForwardedFrom is { Length: > 0 } name ? name : null;
        if (incoming.Album is null && origin is null) return null;
        var kept = Kept(visit);
        var former = kept.FindLast(bundle => incoming.Album is not null && bundle.Album == incoming.Album)
            ?? kept.FindLast(bundle => origin is not null && bundle.Origin == origin && (visit.SaidAt - bundle.At).Duration() <= AtOnce);
        var mine = former ?? New(visit) with { Origin = origin };
        return mine with { Album = incoming.Album ?? mine.Album, At = visit.SaidAt > mine.At ? visit.SaidAt : mine.At };
    }

    /// <summary>A message by itself whose files belong to nothing yet, with what is written under them: they wait together (W21).</summary>
    internal static Bundle Waiting(Visit visit, string words) =>
        (visit.Bundle ?? New(visit)) with { Files = [.. (visit.Bundle?.Files ?? []).Union(visit.Files)], Words = words };

    private static Bundle New(Visit visit) =>
        new() { Number = Kept(visit).Select(bundle => bundle.Number).DefaultIfEmpty().Max() + 1, At = visit.SaidAt };

    /// <summary>Keeps what has become of it so far for the parts that follow.</summary>
    internal static void Keep(Visit visit)
    {
        if (visit.Bundle is not { } mine) return;
        var part = new BundlePart(visit.Incoming.MessageId ?? visit.Incoming.UpdateId, 0);
        if (mine.Parts.All(known => known.Message != part.Message)) mine = mine with { Parts = mine.Parts.Add(part) };
        List<Bundle> others = [.. Kept(visit).Where(bundle => bundle.Number != mine.Number), mine];
        visit.Conversation.Bundles = JsonSerializer.Serialize(others.TakeLast(MostKept), Json);
    }

    /// <summary>The same with a text of this length as a part of its letter, and where in the letter it belongs: they may come in
    /// either order.</summary>
    public (Bundle With, int At) Insert(string message, int length)
    {
        var before = Parts.FindIndex(part => Later(part.Message, message));
        var index = before < 0 ? Parts.Count : before;
        var at = Parts.Take(index).Where(part => part.Length > 0).Sum(part => part.Length + Between.Length);
        return (this with { Parts = Parts.Insert(index, new BundlePart(message, length)) }, at);
    }

    /// <summary>What stands between the texts of two parts.</summary>
    public const string Between = "\n\n";

    /// <summary>The last of the files that came together with this one and belong to nothing yet; itself when it came alone.</summary>
    internal static long LastFileWith(Visit visit, long file) =>
        Kept(visit).Find(bundle => bundle.Files.Contains(file))?.Files.Max() ?? file;

    /// <summary>What was written under the files that came together with this one and belong to nothing yet; empty for nothing.</summary>
    internal static string WordsWith(Visit visit, long file) =>
        Kept(visit).Find(bundle => bundle.Files.Contains(file))?.Words ?? "";

    // Ids of messages grow where they are numbers; elsewhere the order in which they came has to do.
    private static bool Later(string one, string other) =>
        long.TryParse(one, out var first) && long.TryParse(other, out var second) && first > second;

    private static List<Bundle> Kept(Visit visit) =>
        visit.Conversation.Bundles is { } json ? JsonSerializer.Deserialize<List<Bundle>>(json, Json)! : [];
}

/// <summary>One message of a bundle.</summary>
/// <param name="Message">The channel's id of the message.</param>
/// <param name="Length">Length of its text in the letter, in UTF-16 units; 0 for none.</param>
public sealed record BundlePart(string Message, int Length);
