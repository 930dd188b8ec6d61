using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SalesBot.Conversations;
using SalesBot.Values;

namespace SalesBot.Turns;

/// <summary>
/// Remembers, beyond the process's own end, which update it was taking: one that was under way at two ends of the process is not run a
/// third time.
/// </summary>
/// <remarks>
/// An end that nothing can catch (a stack overflow, kill -9) leaves no time to write, so the mark is made before each turn and taken
/// away after it. It stands in a small file of slots, one file a process: what is written to a file is the system's and outlives the
/// process without any flush, and costs some microseconds, where a row in the database would cost a commit. Plain writes and no mapped
/// memory, for a full disk is then an error that can be caught. The file is locked as long as its process lives; whoever starts reads
/// those that are not, counts what was under way in them, and deletes them. A graceful end leaves nothing under way.
/// </remarks>
public sealed class UnderWay : IDisposable
{
    /// <summary>At so many ends of the process is an update taken to be their cause.</summary>
    public const int TooOften = 2;

    private const int SlotSize = 1024;
    private const int Slots = 32;

    // A channel repeats an update for a day at most (facts.md).
    private static readonly TimeSpan kept = TimeSpan.FromDays(2);
    private static readonly JsonSerializerOptions json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock gate = new();
    private readonly Mark?[] marks = new Mark?[Slots];
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly FileStream? file;

    private UnderWay(FileStream? file, TimeProvider clock, ILogger log) => (this.file, this.clock, this.log) = (file, clock, log);

    /// <summary>Opens a file of this process beside <paramref name="path"/>, and reads what processes that have ended left there. Where
    /// no file can be kept that is logged, and nothing is remembered.</summary>
    public static UnderWay Open(string path, TimeProvider clock, ILogger log)
    {
        try
        {
            var opened = new UnderWay(Create($"{path}.taking-{Guid.NewGuid():N}"), clock, log);
            opened.Adopt(path);
            return opened;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(
                problem, "No file can be kept beside {Path}: an update that ends the process is not recognised when it comes again", path);
            return new UnderWay(null, clock, log);
        }
    }

    /// <summary>The file of this process; null for none.</summary>
    internal string? Path => file?.Name;

    /// <summary>Updates that were under way too often and are not set aside yet.</summary>
    public IReadOnlyList<Mark> Poison
    {
        get
        {
            lock (gate) return [.. marks.OfType<Mark>().Where(mark => mark is { Running: false, Stops: >= TooOften })];
        }
    }

    /// <summary>The mark of an update that was under way too often; null for any other.</summary>
    public Mark? PoisonOf(Incoming incoming) => Poison.FirstOrDefault(mark => mark.IsOf(incoming));

    /// <summary>Marks the update as under way until the result is disposed of: then it has done no harm, whatever came of it.</summary>
    public IDisposable Begin(Incoming incoming)
    {
        lock (gate)
        {
            var at = Array.FindIndex(marks, mark => mark is { Running: false } && mark.IsOf(incoming));
            var stops = at < 0 ? 0 : marks[at]!.Stops;
            if (at < 0) at = Free();
            if (at >= 0) Put(at, new Mark(incoming.Channel, incoming.UpdateId, incoming.From.Id, stops, clock.GetUtcNow(), Running: true));
            return new Turn(this, at);
        }
    }

    /// <summary>It is set aside: nothing has to be remembered of it any more. False when nothing was.</summary>
    public bool Forget(Mark mark)
    {
        lock (gate)
        {
            var at = Array.IndexOf(marks, mark);
            if (at >= 0) Put(at, null);
            return at >= 0;
        }
    }

    /// <summary>The process ends as it should: what it was taking comes again without blame.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (file is null or { CanWrite: false }) return;
            for (var at = 0; at < Slots; at++)
                if (marks[at] is { Running: true } mark) Put(at, mark.Stops > 0 ? mark with { Running = false } : null);
            file.Dispose();
            if (Array.TrueForAll(marks, mark => mark is null)) File.Delete(file.Name);
        }
    }

    private void End(int at)
    {
        lock (gate)
            if (file is { CanWrite: true } && at >= 0) Put(at, null);
    }

    private int Free()
    {
        var at = Array.IndexOf(marks, null);
        if (at >= 0) return at;
        var oldest = marks.OfType<Mark>().Where(mark => !mark.Running).MinBy(mark => mark.At);
        return oldest is null ? -1 : Array.IndexOf(marks, oldest);
    }

    private void Put(int at, Mark? mark)
    {
        marks[at] = mark;
        if (file is not { CanWrite: true }) return;
        var slot = new byte[SlotSize];
        if (mark is not null)
        {
            var text = JsonSerializer.SerializeToUtf8Bytes(mark, json);
            if (text.Length <= SlotSize) text.CopyTo(slot, 0);
        }

        try
        {
            RandomAccess.Write(file.SafeFileHandle, slot, at * SlotSize);
        }
        catch (IOException problem)
        {
            log.LogWarning(problem, "What is under way cannot be noted in {File}", file.Name);
        }
    }

    private void Adopt(string path)
    {
        var old = clock.GetUtcNow() - kept;
        var left = new List<Mark>();
        var dead = new List<string>();
        foreach (var name in Directory.GetFiles(System.IO.Path.GetDirectoryName(path)!, System.IO.Path.GetFileName(path) + ".taking-*"))
        {
            if (name == file!.Name || Read(name) is not { } read) continue;
            left.AddRange(read);
            dead.Add(name);
        }

        var at = 0;
        foreach (var mark in Counted(left).Where(mark => mark.At > old).OrderByDescending(mark => (mark.Stops, mark.At)).Take(Slots - 1))
            Put(at++, mark);
        foreach (var name in dead) File.Delete(name);
    }

    /// <summary>What several processes left, each update once: all ends at which it was under way, in whichever of them.</summary>
    internal static IEnumerable<Mark> Counted(IEnumerable<Mark> left) => left.GroupBy(mark => (mark.Channel, mark.Update))
        .Select(same => same.MaxBy(mark => mark.At)! with
        {
            Stops = same.Sum(mark => mark.Stops + (mark.Running ? 1 : 0)),
            Running = false,
        });

    /// <summary>The marks of a process that has ended; null for one that lives, which holds its file.</summary>
    private static List<Mark>? Read(string name)
    {
        try
        {
            using var dead = new FileStream(name, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            var bytes = new byte[SlotSize * Slots];
            var read = dead.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return [.. bytes.AsMemory(0, read - (read % SlotSize)).ToArray().Chunk(SlotSize).Select(Parse).OfType<Mark>()];
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static Mark? Parse(byte[] slot)
    {
        var length = Array.IndexOf(slot, (byte)0);
        if (length == 0) return null;
        try
        {
            return JsonSerializer.Deserialize<Mark>(Encoding.UTF8.GetString(slot, 0, length < 0 ? slot.Length : length), json);
        }
        catch (JsonException)
        {
            // Half written when the machine itself went down: it says nothing.
            return null;
        }
    }

    private static FileStream Create(string name)
    {
        // Room for all slots at once: a disk that is full later does not matter.
        var options = OwnersFile.Options(FileMode.CreateNew);
        (options.BufferSize, options.PreallocationSize) = (0, SlotSize * Slots);
        return new FileStream(name, options);
    }

    private sealed class Turn(UnderWay underWay, int at) : IDisposable
    {
        public void Dispose() => underWay.End(at);
    }
}

/// <summary>An update that a process has taken in hand.</summary>
/// <param name="Channel">Its channel.</param>
/// <param name="Update">The channel's id of it.</param>
/// <param name="Account">Whose account it came from.</param>
/// <param name="Stops">At how many ends of a process it was under way.</param>
/// <param name="At">When it was last taken in hand.</param>
/// <param name="Running">Whether it is under way now.</param>
public sealed record Mark(string Channel, string Update, string Account, int Stops, DateTimeOffset At, bool Running)
{
    /// <summary>Whether it is of this update.</summary>
    public bool IsOf(Incoming incoming) => Channel == incoming.Channel && Update == incoming.UpdateId;
}
