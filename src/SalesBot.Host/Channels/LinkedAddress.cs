namespace SalesBot.Host.Channels;

/// <summary>An e-mail address or a number that a link leads to, and that its words may leave out.</summary>
internal static class LinkedAddress
{
    private const string Mail = "mailto:", Phone = "tel:";
    private const int FiguresOfPhone = 10;

    /// <summary>Those of a link; none for one to a page.</summary>
    public static IEnumerable<string> Of(string link)
    {
        if (link.StartsWith(Phone, StringComparison.OrdinalIgnoreCase)) return [Uri.UnescapeDataString(link[Phone.Length..]).Trim()];
        return link.StartsWith(Mail, StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(link[Mail.Length..].Split('?')[0])
                .Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
    }

    /// <summary>Whether a text says it already, a number in whatever spelling.</summary>
    public static bool IsSaid(string address, string text)
    {
        if (text.Contains(address, StringComparison.OrdinalIgnoreCase)) return true;
        var figures = Figures(address);
        return !address.Contains('@', StringComparison.Ordinal) && figures.Length > 0
            && Figures(text).Contains(figures[^Math.Min(FiguresOfPhone, figures.Length)..], StringComparison.Ordinal);
    }

    private static string Figures(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
