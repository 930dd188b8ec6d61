using System.Text;
using System.Text.RegularExpressions;
using SalesBot.Catalogue;
using SalesBot.Values;

namespace SalesBot.ClientLists;

/// <summary>The cards of a .vcf file as the rows of a table under our own headings, so that all else is as with tables. Pure.</summary>
internal static partial class VCardRows
{
    private const string Begin = "BEGIN:VCARD", End = "END:VCARD";
    private const int LongestLine = 8_000, LongestCard = 60_000;

    /// <summary>Whether the file begins with a card.</summary>
    public static bool IsCards(byte[] bytes)
    {
        var (encoding, mark) = TextEncoding.Of(bytes);
        return encoding.GetString(bytes, mark, Math.Min(bytes.Length - mark, 200)).TrimStart()
            .StartsWith(Begin, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The head, then a row a card.</summary>
    public static IEnumerable<SheetRow> Of(byte[] bytes, Phrases phrases)
    {
        yield return new SheetRow(0, [.. ReadClients.Own.Select(column => ReadClients.Columns.Heading(column, phrases))]);
        foreach (var (line, text) in Cards(bytes))
            if (VCard.Read(text) is { } card) yield return new SheetRow(line, Cells(card));
    }

    private static string[] Cells(VCard card) =>
    [
        .. ReadClients.Own.Select(column => column switch
        {
            "company" => card.Company,
            "name" => card.Name,
            "position" => card.Position,
            "phone" => string.Join(", ", card.Phones.Select(phone => phone.Display)),
            "email" => string.Join(", ", card.Emails.Select(email => email.Value)),
            _ => "",
        }),
    ];

    /// <summary>Each card without its pictures and sounds, which are the most of it.</summary>
    private static IEnumerable<(int Line, string Text)> Cards(byte[] bytes)
    {
        var (encoding, mark) = TextEncoding.Of(bytes);
        using var text = new StreamReader(new MemoryStream(bytes, mark, bytes.Length - mark, writable: false), encoding, false);
        var (card, began, heavy) = (new StringBuilder(), 0, false);
        for (var line = 1; text.ReadLine() is { } said; line++)
        {
            if (said.StartsWith(Begin, StringComparison.OrdinalIgnoreCase))
            {
                // A card that nobody has closed ends where the next one begins, or the file.
                if (card.Length > 0) yield return (began, $"{card}{End}\n");
                card.Clear();
                began = line;
            }

            if (Property().Match(said) is { Success: true } property) heavy = Heavy().IsMatch(property.Groups["name"].Value);
            if (!heavy && said.Length < LongestLine && card.Length < LongestCard) card.Append(said).Append('\n');
            if (!said.StartsWith(End, StringComparison.OrdinalIgnoreCase)) continue;
            yield return (began, card.ToString());
            card.Clear();
        }

        if (began > 0 && card.ToString().StartsWith(Begin, StringComparison.OrdinalIgnoreCase)) yield return (began, $"{card}{End}\n");
    }

    [GeneratedRegex(@"^(?:[\w-]+\.)?(?<name>[A-Za-z][\w-]*)[;:]")]
    private static partial Regex Property();

    [GeneratedRegex("^(?:PHOTO|LOGO|SOUND|KEY)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heavy();
}
