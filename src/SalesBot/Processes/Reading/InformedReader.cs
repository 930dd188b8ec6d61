using SalesBot.People;

namespace SalesBot.Processes.Reading;

/// <summary>Reads who is informed of a stage: roles, people by name, or both.</summary>
internal static class InformedReader
{
    private const int MostPeople = 20;

    public static Informed Read(Node? node, string stage, Mistakes mistakes)
    {
        if (node is null) return Informed.Nobody;
        var name = $"informed of stage «{stage}»";
        var section = new Section(node, name, mistakes, "roles", "people");
        var people = section.Words("people");
        foreach (var longer in people.Where(person => person.Value.Length > ContactRuleReader.LongestName))
            mistakes.Add(longer.Place,
                $"{name}: the name has {longer.Value.Length} characters; expected at most {ContactRuleReader.LongestName}");
        if (people.Count > MostPeople)
            mistakes.Add(section.PlaceOf("people"), $"{name}: {people.Count} people; expected at most {MostPeople}: name their role");
        var roles = section.ListOf<Role>("roles").Aggregate(Role.None, (all, role) => all | role);
        if (node is MapNode && section.Words("roles").Count == 0 && people.Count == 0)
            mistakes.Add(node.Place, $"{name}: nobody is named; expected roles: [execution-head] or people: [a name]");
        return new Informed(roles, [.. people.Select(person => person.Value)]);
    }
}
