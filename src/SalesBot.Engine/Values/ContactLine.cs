using System.Text.RegularExpressions;

namespace SalesBot.Values;

/// <summary>Parts a contact line, first column, into who and from where.</summary>
public static partial class ContactLine
{
    private static readonly char[] Marks = [' ', ',', ';', '-', '–', '—', '(', ')'];

    /// <summary>
    /// «Иванов Пётр, ООО «Ромашка»» as («Иванов Пётр», «ООО «Ромашка»»). Without a legal form what follows the comma is the company.
    /// Requisites are the company's. Either may be empty; nothing is lost.
    /// </summary>
    public static (string Name, string Company) Split(string line)
    {
        if (Requisites.Take(line, ", ") is not { } requisites) return Apart(line);
        var (name, company) = Apart(Seams().Replace(requisites.Left, ", ").Trim(Marks));
        return (name, company.Length == 0 ? requisites.Shown : $"{company}, {requisites.Shown}");
    }

    private static (string Name, string Company) Apart(string line)
    {
        if (CompanyName.FindIn(line) is { } company)
        {
            var (left, right) = (line[..company.Start].Trim(Marks), line[company.End..].Trim(Marks));
            return (left.Length > 0 && right.Length > 0 ? $"{left}, {right}" : left + right, company.Display);
        }
        var comma = line.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? (line.Trim(), "") : (line[..comma].Trim(Marks), line[(comma + 1)..].Trim(Marks));
    }

    // Where requisites were taken out.
    [GeneratedRegex(@"[\s(]*(?:[,;]\s*)+[\s,;)]*")]
    private static partial Regex Seams();
}
