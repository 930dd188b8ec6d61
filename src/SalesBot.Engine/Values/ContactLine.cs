namespace SalesBot.Values;

/// <summary>Parts a contact line, first column, into who and from where.</summary>
public static class ContactLine
{
    private static readonly char[] Marks = [' ', ',', ';', '-', '–', '—', '(', ')'];

    /// <summary>
    /// «Иванов Пётр, ООО «Ромашка»» as («Иванов Пётр», «ООО «Ромашка»»). Without a legal form what follows the comma is the company. Either
    /// may be empty; nothing is lost.
    /// </summary>
    public static (string Name, string Company) Split(string line)
    {
        if (CompanyName.FindIn(line) is { } company)
        {
            var (left, right) = (line[..company.Start].Trim(Marks), line[company.End..].Trim(Marks));
            return (left.Length > 0 && right.Length > 0 ? $"{left}, {right}" : left + right, company.Display);
        }
        var comma = line.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? (line.Trim(), "") : (line[..comma].Trim(Marks), line[(comma + 1)..].Trim(Marks));
    }
}
