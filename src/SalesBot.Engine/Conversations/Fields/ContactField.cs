using System.Globalization;
using SalesBot.Values;

namespace SalesBot.Conversations.Fields;

/// <summary>Who: a name, with a company if it was said; kept as «name, company».</summary>
public sealed class ContactField : FieldType
{
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
            ? new Reading.Understood(Named(who)) { Also = Besides(reach), Alone = Named(line) }
            : new Reading.Understood(Named(line));
    }

    private static Answer Named(string line)
    {
        var (name, company) = ContactLine.Split(line);
        return Answer.Of(name.Length == 0 || company.Length == 0 ? name + company : $"{name}, {company}");
    }

    /// <summary>«Павлова Ирина, 8 903 777-00-02»: who it is, and how to reach them (O3); null where only a name is said.</summary>
    private static (string Who, Answer Reach)? Reached(string line, Phrases phrases)
    {
        var (rest, reach) =
            PhoneNumber.FindIn(line) is { } phone ? (phone.Rest, new Answer(phone.Number.Value, phrases.Phone(phone.Number)))
            : EmailAddress.FindIn(line) is { } email ? (email.Rest, Answer.Of(email.Address.Value)) : (line, null);
        var who = rest.Trim(' ', ',', ';', '(', ')', '-', '–', '—');
        return reach is not null && who.Any(char.IsLetter) ? (who, reach) : null;
    }

    private static Dictionary<string, Answer> Besides(Answer reach) => new(StringComparer.Ordinal) { ["reach"] = reach };

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
}
