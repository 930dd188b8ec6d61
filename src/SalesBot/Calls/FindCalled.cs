using Microsoft.EntityFrameworkCore;
using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Values;

namespace SalesBot.Calls;

/// <summary>
/// Finds the colleague whom an exchange means: by their number (<see cref="PhoneLine"/>) or by name, whatever they do here.
/// </summary>
internal static class FindCalled
{
    /// <summary>The colleague; null when nobody or more than one is meant.</summary>
    public static async Task<Person?> By(Work work, string? to)
    {
        if (string.IsNullOrWhiteSpace(to)) return null;
        var people = (await work.Db.People.Where(person => person.Active).ToListAsync()).Where(person => !person.IsExternal).ToList();
        var numbers = NumbersOf(to);
        var lines = await work.Db.PhoneLines.AsNoTracking().Where(line => numbers.Contains(line.Number)).ToListAsync();
        var found = people.Where(person => lines.Exists(line => line.PersonId == person.Id)).ToList();
        if (found.Count == 0) found = [.. people.Where(person => IsCalled(person, to.Trim()))];
        if (found.Count == 0)
        {
            var named = ColleagueSearch.Find(to, [.. people.Select(person => new ColleagueName(person.Id, person.Name))]);
            found = [.. people.Where(person => named.Any(name => name.Id == person.Id))];
        }

        return found is [var only] ? only : null;
    }

    private static List<string> NumbersOf(string to) => CallParty.Read(to) is not { } party ? []
        : [.. new[] { party.Phone?.Extension, party.Phone?.E164, party.Extension }.OfType<string>().Where(number => number.Length > 0)];

    private static bool IsCalled(Person person, string name) => person.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || person.ShortName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
