namespace SalesBot.Materials;

/// <summary>
/// A prepared letter with files - a price list, the requisites - that can be sent to a client while they are still on the phone (B24).
/// </summary>
public sealed class Material
{
    /// <summary>Most characters of a name: it is a button's label (product.md, «How it talks»).</summary>
    public const int MaxName = 20;

    /// <summary>Most characters of the letter.</summary>
    public const int MaxText = 4000;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>What it is called; the letter's subject as well.</summary>
    public required string Name { get; set; }

    /// <summary>The letter.</summary>
    public required string Text { get; set; }

    /// <summary>Ids of the files, parted by commas.</summary>
    public required string Files { get; set; }

    /// <summary>
    /// When it was removed: it is not offered any more, and letters that went out keep their files. Null while it is in use.
    /// </summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>The files' ids.</summary>
    public IReadOnlyList<long> FileIds =>
    [
        .. Files.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(
            id, System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
