using System.Globalization;

namespace SalesBot.Host.Api;

/// <summary>
/// A place in the record as callers keep it: <c>k3f9a2mx.123</c>, the life of the database and the number. Before there were lives it was
/// the number alone, which is still read (D16). Pure.
/// </summary>
/// <param name="Life">Which life it is of; null for a cursor of before, and for the beginning.</param>
/// <param name="Sequence">Number of the last record that was read; 0 for the beginning.</param>
internal sealed record ChangeCursor(string? Life, long Sequence)
{
    /// <summary>Reads it; nothing is the beginning, null is no cursor.</summary>
    public static ChangeCursor? Read(string text)
    {
        if (text.Length == 0) return new ChangeCursor(null, 0);
        var parts = text.Split('.');
        var life = parts.Length == 2 && parts[0].Length > 0 && parts[0].All(char.IsAsciiLetterOrDigit) ? parts[0] : null;
        if (parts.Length > 2 || (parts.Length == 2 && life is null)) return null;
        return long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new ChangeCursor(life, sequence) : null;
    }

    /// <summary>Whether it is a place in this life, whose last record has the number <paramref name="last"/>.</summary>
    public bool IsOf(string life, long last) => (Life is null || Life == life) && Sequence <= last;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Life}.{Sequence}");
}
