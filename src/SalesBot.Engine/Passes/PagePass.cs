namespace SalesBot.Passes;

/// <summary>A person's way to a page of the bot's: first a link that opens it once, from then on the session that it began.</summary>
public sealed class PagePass
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Name of the page, <see cref="GuardedPage.Name"/>.</summary>
    public required string Page { get; set; }

    /// <summary>Whose it is.</summary>
    public int PersonId { get; set; }

    /// <summary>SHA-256 of the link's code, then of the session's, lower-case hex.</summary>
    public required string Hash { get; set; }

    /// <summary>Whether the link was used and this is the session.</summary>
    public bool Opened { get; set; }

    /// <summary>Good until.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
