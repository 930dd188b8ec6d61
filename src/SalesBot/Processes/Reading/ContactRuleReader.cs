using SalesBot.Conversations;
using SalesBot.People;

namespace SalesBot.Processes.Reading;

/// <summary>Reads what is done with contacts that are no sale: a category, whose they are, what the caller is told (B23).</summary>
internal sealed class ContactRuleReader(TextsReader texts, IReadOnlyDictionary<string, IReadOnlyList<Choice>> choices, Mistakes mistakes)
{
    /// <summary>Of a colleague, as everywhere.</summary>
    public const int LongestName = 120;

    public IReadOnlyDictionary<string, ContactRule> Read(Node? node)
    {
        var rules = new Dictionary<string, ContactRule>(StringComparer.Ordinal);
        string[] categories = choices.TryGetValue(SalesProcess.OtherContacts, out var list) ? [.. list.Select(choice => choice.Key)] : [];
        foreach (var entry in Section.Entries(node, SalesProcess.OtherContacts, mistakes))
        {
            var category = entry.Key.Value;
            if (!categories.Contains(category, StringComparer.Ordinal)) mistakes.AddUnknown(entry.Key.Place,
                $"{SalesProcess.OtherContacts}: there is no category «{category}»", category, categories);
            rules[category] = Rule(entry);
        }

        return rules;
    }

    private ContactRule Rule(Entry entry)
    {
        var name = $"the category «{entry.Key.Value}»";
        var section = new Section(entry.Value, name, mistakes, "queue", "person", "say");
        var queue = section.ListOf<Role>("queue").Aggregate(Role.None, (all, role) => all | role);
        var person = section.Word("person");
        if (section.Has("queue") && section.Has("person"))
            mistakes.Add(section.PlaceOf("person"), $"{name}: it goes to a person or to a queue; expected one of «person» and «queue»");
        if (person?.Length > LongestName)
            mistakes.Add(section.PlaceOf("person"), $"{name}: the name has {person.Length} characters; expected at most {LongestName}");
        if (section.Has("queue") && queue == Role.None && section.Words("queue").Count == 0)
            mistakes.Add(section.PlaceOf("queue"), $"{name}: «queue» is empty; expected roles: [accountant]");
        if (entry.Value is MapNode { Entries.Count: 0 }) mistakes.Add(entry.Value.Place, $"{name}: expected «person», «queue» or «say»");
        var key = $"say.{entry.Key.Value}";
        var say = section.Has("say") ? texts.KeyOf(section, "say", key, key) : null;
        if (say is not null) texts.NeedOnly(say, []);
        return new ContactRule(queue, person, say);
    }
}
