namespace SalesBot.Erasing;

/// <summary>
/// Акт об уничтожении персональных данных: that a person's data was erased, without the data (152-ФЗ art. 21, GDPR art. 17).
/// </summary>
public sealed class ErasureAct
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Its number, A-2026-000001: unique, without gaps.</summary>
    public required string Number { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who did it.</summary>
    public int ById { get; set; }

    /// <summary>Who asked for it, the end of a text <c>privacy.asked.WHO</c>.</summary>
    public required string AskedBy { get; set; }

    /// <summary>What kinds of rows, and how many of each, as a JSON object.</summary>
    public required string Counts { get; set; }

    /// <summary>
    /// Sums of name, phones and addresses, made with the record's key, parted by spaces: whoever has a phone in hand learns that it was
    /// erased, and nobody else learns anything. Empty where there is no key: any phone could be tried out.
    /// </summary>
    public string Digests { get; set; } = "";

    /// <summary>When what the database's file still held of it was overwritten; null while that is to be done.</summary>
    public DateTimeOffset? OverwrittenAt { get; set; }
}
