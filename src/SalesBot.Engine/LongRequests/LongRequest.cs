namespace SalesBot.LongRequests;

/// <summary>
/// Something a person has asked for that takes longer than an answer may: written in the commit of the turn that answers «Читаю файл…»,
/// done by a job, and gone in the commit of its result.
/// </summary>
public sealed class LongRequest
{
    /// <summary>Key; those of one address are done in this order.</summary>
    public long Id { get; set; }

    /// <summary>What is wanted (<see cref="LongKind.Name"/>).</summary>
    public required string Kind { get; set; }

    /// <summary>Of what, as JSON that the kind reads.</summary>
    public required string Particulars { get; set; }

    /// <summary>Who asked, and where the answer stands.</summary>
    public int AddressId { get; set; }

    /// <summary>The live card that waits for the result; null for one of its own.</summary>
    public string? CardKey { get; set; }

    /// <summary>How often it was begun.</summary>
    public int Tries { get; set; }

    /// <summary>
    /// The process that is at it, by the name of its sender's heart (<see cref="Delivery.Heart"/>); null for none. It holds while that
    /// beats.
    /// </summary>
    public string? TakenBy { get; set; }

    /// <summary>Rests until this moment after a try that failed; else when it was asked for.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>The live card that waits for the result.</summary>
    public string Card => CardKey ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"long:{Id}");
}
