using SalesBot.People;

namespace SalesBot.Broadcasts;

/// <summary>
/// Рассылка: one text to everybody who has a role (B19). Written first; it goes out when its author has seen to how many people.
/// </summary>
public sealed class Broadcast
{
    /// <summary>Longest text in characters: with its heading it is one message in every channel.</summary>
    public const int MaxText = 3500;

    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Who wrote it; they get none themselves.</summary>
    public int AuthorId { get; set; }

    /// <summary>Who gets it: everybody with one of these.</summary>
    public Role Roles { get; set; }

    /// <summary>What it says.</summary>
    public required string Text { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was sent; null while it waits to be confirmed.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>To how many people it was sent.</summary>
    public int Recipients { get; set; }

    /// <summary>How many of those have no address at all, so that no message could be made.</summary>
    public int WithoutAddress { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}
