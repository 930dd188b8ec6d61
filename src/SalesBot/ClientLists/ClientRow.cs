using SalesBot.Contacts;

namespace SalesBot.ClientLists;

/// <summary>A row of a list that was understood: a company, a person, or a person of a company.</summary>
/// <param name="Company">The company; null for none.</param>
/// <param name="Person">Who, of which company by their own words, and what they are there; empty for the company's own numbers.</param>
/// <param name="Written">The person's name as it stands in the list.</param>
/// <param name="Reaches">Phones in E.164 and addresses in lower case, each once.</param>
internal sealed record ClientRow(SaidCompany? Company, SaidContact Person, string Written, IReadOnlyList<string> Reaches)
{
    /// <summary>Whether somebody is in it who can be put into the directory of contacts.</summary>
    public bool HasContact => Person.Name.Length > 0 || Reaches.Count > 0;
}

/// <summary>A company of a list.</summary>
/// <param name="Name">Its name, without figures that stood with it.</param>
/// <param name="Written">The name as it stands in the list.</param>
/// <param name="Inn">ИНН, 10 or 12 digits; null when it is not said.</param>
/// <param name="Kpp">КПП, 9 signs; null when it is not said.</param>
/// <param name="Address">Address; null when it is not said.</param>
internal sealed record SaidCompany(string Name, string Written, string? Inn, string? Kpp, string? Address);
