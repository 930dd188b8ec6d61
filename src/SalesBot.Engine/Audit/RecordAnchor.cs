using System.Globalization;
using SalesBot.Records;
using SalesBot.Values;

namespace SalesBot.Audit;

/// <summary>
/// A file, best on another machine's disk, to which the last sum of the record is written once a day (<c>Audit:Anchor</c>, X10): who
/// rewrites the record with the key in hand, or puts an older one back, is found by it.
/// </summary>
/// <param name="path">Full path of the file.</param>
public sealed class RecordAnchor(string path)
{
    /// <summary>Adds a line: moment (ISO 8601 in UTC), number, hash.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public async Task Note(DateTimeOffset now, AuditHead head, CancellationToken stop)
    {
        await using var file = new FileStream(path, OwnersFile.Options(FileMode.OpenOrCreate, FileShare.Read));
        file.Position = file.Length;
        await using var text = new StreamWriter(file);
        await text.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:O} {head.Sequence} {head.Hash}").AsMemory(), stop);
    }

    /// <summary>Number and hash of every line, oldest first; none while there is no file. What is no such line is passed over.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public async Task<IReadOnlyList<(long Number, string Hash)>> Read(CancellationToken stop)
    {
        if (!File.Exists(path)) return [];
        return
        [
            .. from line in await File.ReadAllLinesAsync(path, stop)
               let parts = line.Split(' ')
               where parts.Length == 3
               let number = long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0
               where number > 0
               select (number, parts[2]),
        ];
    }
}
