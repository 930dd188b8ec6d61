
namespace SalesBot.Clients;

/// <summary>Контрагент: the company or person we sell to.</summary>
public sealed class Client
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Name as typed.</summary>
    public required string Name
    {
        get;
        set
        {
            field = value;
            NameKey = ClientName.KeyOf(value);
        }
    }

    /// <summary>
    /// <see cref="Name"/> as two spellings of it are compared (<see cref="ClientName"/>); null for a row from before there was one.
    /// </summary>
    public string? NameKey { get; private set; }

    /// <summary>Makes the key of a row that has none.</summary>
    internal void MakeKey() => NameKey = ClientName.KeyOf(Name);

    /// <summary>ИНН, 10 or 12 digits; null when unknown.</summary>
    public string? Inn { get; set; }

    /// <summary>КПП, 9 digits; null when unknown.</summary>
    public string? Kpp { get; set; }

    /// <summary>Address, as typed; null when unknown.</summary>
    public string? Address { get; set; }

    /// <summary>Key of its class in the process file's reaction times (B13); null: the default one.</summary>
    public string? ReactionClass { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>
    /// The client this one turned out to be; null when it is one of its own. The row stays as an alias: old mentions lead on.
    /// </summary>
    public long? MergedIntoId { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }
}

/// <summary>Контактное лицо: a person at a client, or one whose client is not known yet.</summary>
public sealed class Contact
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The client; null while unknown.</summary>
    public long? ClientId { get; set; }

    /// <summary>Name as typed, without the company.</summary>
    public required string Name { get; set; }

    /// <summary>The company as the caller named it; empty when not named.</summary>
    public string Company { get; set; } = "";

    /// <summary>Position; empty when unknown.</summary>
    public string Position { get; set; } = "";

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Grows with every change; concurrency token.</summary>
    public int Revision { get; set; }

    /// <summary>The contact as one line: «Иванов Пётр, ООО «Ромашка»».</summary>
    public string Line => LineOf(Name, Company);

    /// <summary>A name and a company as one line; either may be empty.</summary>
    public static string LineOf(string name, string company) =>
        name.Length == 0 || company.Length == 0 ? name + company : $"{name}, {company}";
}

/// <summary>A phone number or an e-mail of a contact.</summary>
public sealed class ContactPoint
{
    // «+7916» is before it.
    private const int LocalFrom = 5;

    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Whose it is.</summary>
    public long ContactId { get; set; }

    /// <summary>Phone in E.164 (+79161234567) or e-mail in lower case; indexed, not unique: two people may share a number.</summary>
    public required string Value
    {
        get;
        set
        {
            field = value;
            Backwards = Reversed(value);
            Local = value is ['+', ..] && value.Length > LocalFrom ? value[LocalFrom..] : "";
        }
    }

    /// <summary>
    /// A number without its country and the three digits behind it, +79161234567 as 1234567: people remember it from there (D23). Empty
    /// for an address.
    /// </summary>
    public string Local { get; private set; } = "";

    /// <summary>
    /// <see cref="Value"/> from its end, so that the last digits of a number are the beginning of something indexed (B8).
    /// </summary>
    public string Backwards { get; private set; } = "";

    /// <summary>The text from its end: 4567 as 7654.</summary>
    public static string Reversed(string text) => string.Create(text.Length, text, (signs, from) =>
    {
        from.CopyTo(signs);
        signs.Reverse();
    });
}

/// <summary>A word by which a contact, a client or a lead is found: lower case, ё as е. Indexed for prefixes (B8).</summary>
public sealed class SearchWord
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The word, at most 40 characters.</summary>
    public required string Word { get; set; }

    /// <summary>The contact it leads to; null when it leads to something else.</summary>
    public long? ContactId { get; set; }

    /// <summary>The client it leads to; null when it leads to something else.</summary>
    public long? ClientId { get; set; }

    /// <summary>The lead it leads to, by what it is about or by what was ordered; null when it leads to somebody (D23).</summary>
    public long? LeadId { get; set; }
}

/// <summary>
/// A word of <see cref="SearchWord"/> under one of its shapes: itself, or itself without one letter. Two words that are one typing
/// mistake apart share a shape, so that a mistyped word is found by looking a few strings up (B8). Each word of the directory is here once,
/// however many contacts have it; a second time, when two processes met it at once, does no harm.
/// </summary>
public sealed class WordShape
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The word, or the word without one of its letters; at most 40 characters.</summary>
    public required string Shape { get; set; }

    /// <summary>The word.</summary>
    public required string Word { get; set; }
}
