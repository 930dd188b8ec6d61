using Microsoft.EntityFrameworkCore.Metadata;

namespace SalesBot.Erasing;

/// <summary>Decides what becomes of a row when a person is erased.</summary>
/// <param name="who">The person.</param>
/// <param name="table">The table's columns.</param>
/// <param name="rule">What is said of the table; null for nothing.</param>
internal sealed class RowFate(Someone who, IEntityType table, PersonalTable? rule)
{
    // What people read as a name says that there was one.
    private static readonly HashSet<string> Named = ["Name", "Who", "ContactWho", "FromName", "Account", "Route", "Phone"];

    private readonly IReadOnlyList<IProperty> texts =
        [.. table.GetProperties().Where(property => property.ClrType == typeof(string) && !property.IsPrimaryKey())];

    private readonly IProperty? lead = table.FindProperty("LeadId");

    /// <summary>Whether anything could be found in it.</summary>
    public bool HasTexts => texts.Count > 0;

    /// <summary>What becomes of it; null when it has nothing of theirs.</summary>
    public FoundRow? Of(object row)
    {
        var needles = IsOnTheirLead(row) || IsOwn(row) ? who.InTheirs : who.Everywhere;
        var left = texts.Select(text => (text.Name, Text: text.GetGetter().GetClrValue(row) as string))
            .Where(text => text.Text is not null && needles.In(text.Text))
            .ToDictionary(text => text.Name, text => (object?)text.Text, StringComparer.Ordinal);
        var theirs = IsOwn(row) || (left.Count > 0 && (rule?.ByMention == true || rule?.Reach.Any(left.ContainsKey) == true));
        if (theirs && rule!.Remove) return Found(row, true, left);
        foreach (var name in left.Keys.ToList()) left[name] = Fit(name, needles.Without((string)left[name]!));
        if (theirs) foreach (var name in rule!.Wipe) left[name] = Wiped(name, row);
        foreach (var name in left.Keys.Where(name => Equals(left[name], Value(name, row))).ToList()) left.Remove(name);
        return left.Count > 0 ? Found(row, false, left) : null;
    }

    private FoundRow Found(object row, bool remove, Dictionary<string, object?> left) =>
        new(table, rule?.Kind ?? "other", row, remove, left);

    private bool IsOwn(object row) => rule is not null
        && ((who.Row == table.ClrType && Number(table.FindPrimaryKey()!.Properties[0], row) == who.Id)
            || (rule.Owner is { } owner && owner.Kind == who.Kind && Number(table.FindProperty(owner.Column)!, row) == who.Id));

    private bool IsOnTheirLead(object row) => lead is not null && Number(lead, row) is { } id && who.Leads.Contains(id);

    private static long? Number(IProperty property, object row) => property.GetGetter().GetClrValue(row) switch
    {
        long number => number,
        int number => number,
        _ => null,
    };

    private object? Value(string name, object row) => table.FindProperty(name)!.GetGetter().GetClrValue(row);

    private string? Wiped(string name, object row)
    {
        if (table.FindProperty(name)!.IsNullable) return null;
        if (Value(name, row) is "") return "";
        // An account is nobody else's.
        return name == "Account" ? $"{Needles.Erased}-{Value("Id", row)}" : Named.Contains(name) ? Needles.Erased : "";
    }

    private string Fit(string name, string text) =>
        table.FindProperty(name)!.GetMaxLength() is { } most and > 0 && text.Length > most ? text[..most] : text;
}
