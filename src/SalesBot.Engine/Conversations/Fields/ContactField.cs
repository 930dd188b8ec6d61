using System.Globalization;
using System.Text.RegularExpressions;
using SalesBot.Values;

namespace SalesBot.Conversations.Fields;

/// <summary>Who: a name, with a company if it was said; kept as «name, company».</summary>
public sealed partial class ContactField : FieldType
{
    private const int MostReach = 4;

    /// <summary>Longest line in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>The only one.</summary>
    public static ContactField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "contact";

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var line = CleanText.OneLine(text, CleanText.MaxMessage).Text;
        if (!line.Any(char.IsLetter)) return new Reading.Problem(phrases["field.contact.unclear"]);
        if (line.Length > MaxLength)
            return new Reading.Problem(phrases.Say("field.text.long", ("length", line.Length), ("max", MaxLength)));
        return Reached(line, phrases) is var (who, reach)
            ? new Reading.Understood(Named(who)) { Also = Besides([.. reach]), Alone = Named(line) }
            : new Reading.Understood(Named(line));
    }

    private static Answer Named(string line)
    {
        var (name, company) = ContactLine.Split(line);
        return Answer.Of(name.Length == 0 || company.Length == 0 ? name + company : $"{name}, {company}");
    }

    /// <summary>
    /// «Павлова Ирина, 8 903 777-00-02, pavlova@vektor.ru»: who it is, and all ways to reach them (O3); null where only a name is said.
    /// </summary>
    private static (string Who, IReadOnlyList<Answer> Reach)? Reached(string line, Phrases phrases)
    {
        var (rest, reach) = (line, new List<Answer>());
        while (reach.Count < MostReach && PhoneNumber.FindIn(rest) is { } phone && phone.Rest.Length < rest.Length)
        {
            reach.Add(new Answer(phone.Number.Value, phrases.Phone(phone.Number)));
            rest = phone.Rest;
        }

        while (reach.Count < MostReach && EmailAddress.FindIn(rest) is { } email && email.Rest.Length < rest.Length)
        {
            reach.Add(Answer.Of(email.Address.Value));
            rest = email.Rest;
        }

        var who = Seams().Replace(rest, ", ").Trim(' ', ',', ';', '(', ')', '-', '–', '—');
        return reach.Count > 0 && who.Any(char.IsLetter) ? (who, reach) : null;
    }

    // The first is how to reach them, the others are known besides.
    private static Dictionary<string, Answer> Besides(params Answer[] reach)
    {
        var beside = new Dictionary<string, Answer>(StringComparer.Ordinal) { ["reach"] = reach[0] };
        if (reach.Length > 1) beside[ReachField.AlsoKey] = ReachField.More(reach.Skip(1).Select(one => one.Value));
        return beside;
    }

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
        [.. facts.Of<KnownPerson>().Select(one => new Offer(Value(one), one.Line.Split(',')[0]))];

    /// <summary>One of those who are known comes with how they are reached.</summary>
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases)
    {
        if (facts.Of<KnownPerson>().FirstOrDefault(known => Value(known) == value) is not { } one)
            return value.StartsWith('#') ? new Reading.Problem(phrases["field.contact.unclear"]) : Read(field, value, facts, phrases);
        var understood = new Reading.Understood(Answer.Of(one.Line));
        if (one.Reach.Length == 0) return understood;
        var reach = PhoneNumber.TryParse(one.Reach) is { } phone ? new Answer(phone.Value, phrases.Phone(phone)) : Answer.Of(one.Reach);
        return understood with { Also = Besides(reach) };
    }

    private static string Value(KnownPerson one) => string.Create(CultureInfo.InvariantCulture, $"#{one.Id}");

    // Where a number or an address stood between commas.
    [GeneratedRegex(@"\s*[,;](?:\s*[,;])+\s*")]
    private static partial Regex Seams();
}
