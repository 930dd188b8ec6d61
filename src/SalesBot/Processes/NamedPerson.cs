using SalesBot.People;

namespace SalesBot.Processes;

/// <summary>A colleague as the process file names them, by name or surname.</summary>
internal static class NamedPerson
{
    /// <summary>The one of this name; null for none or several.</summary>
    public static Person? Among(IEnumerable<Person> people, string name)
    {
        var found = people.Where(person => person.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || person.ShortName.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return found is [var only] ? only : null;
    }
}
