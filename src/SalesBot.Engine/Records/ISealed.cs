namespace SalesBot.Records;

/// <summary>
/// A document of which what counts – how it stands, whose it is, its sum – is sealed with the record's key whenever the bot saves it, so
/// that a change behind the bot's back is seen (D31).
/// </summary>
public interface ISealed
{
    /// <summary>Letter of the series its numbers are of; empty where it has none.</summary>
    static virtual string Letter => "";

    /// <summary>The seal: the facts as they were saved, and their sum; null for one of a version before there was a seal.</summary>
    string? Seal { get; set; }

    /// <summary>What it is and its number, the same all its life.</summary>
    string Identity { get; }

    /// <summary>What is sealed: names, the ends of texts <c>audit.fact.NAME</c>, and values without «|».</summary>
    IReadOnlyList<(string Name, string Value)> Facts { get; }
}
