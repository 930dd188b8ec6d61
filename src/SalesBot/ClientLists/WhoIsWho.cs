using SalesBot.Catalogue;
using SalesBot.Values;

namespace SalesBot.ClientLists;

/// <summary>
/// Which cells of a row name the company and which the person. Programs part a name in three, or call both of them «Наименование». Pure.
/// </summary>
internal static class WhoIsWho
{
    private static readonly HashSet<string> Companies = new(StringComparer.OrdinalIgnoreCase) { "компания", "company", "организация" };
    private static readonly HashSet<string> Contacts = new(StringComparer.OrdinalIgnoreCase) { "контакт", "contact" };

    /// <summary>The company and the person as they are written; empty for none.</summary>
    public static (string Company, string Person) Of(TableCells cells)
    {
        var (company, person, title) = (cells["company"], Person(cells), cells["title"]);
        var isCompany = Companies.Contains(cells["kind"]);
        if (isCompany && company.Length == 0) return (title.Length > 0 ? title : person, "");
        if (title.Length == 0) return (company, person);
        if (isCompany || TitleIsCompany(cells, title)) return (company.Length > 0 ? company : title, person);
        return (company, person.Length > 0 ? person : title);
    }

    /// <summary>A column beside it says what it is not; where there is none, the name itself tells.</summary>
    private static bool TitleIsCompany(TableCells cells, string title)
    {
        if (Contacts.Contains(cells["kind"]) || cells.Has("company")) return false;
        if (cells.Has("name") || cells.Has("first") || cells.Has("surname")) return true;
        return CompanyName.FindIn(title) is { IsCertain: true }
            || PersonName.FindIn(title) is not { IsCertain: true, Start: 0 } person || person.End != title.Length;
    }

    // The surname first, as contacts are kept.
    private static string Person(TableCells cells)
    {
        var parts = string.Join(' ', new[] { cells["surname"], cells["first"], cells["patronymic"] }.Where(part => part.Length > 0));
        if (cells.Has("surname") && parts.Length > 0) return parts;
        return cells["name"] is { Length: > 0 } name ? name : parts;
    }
}
