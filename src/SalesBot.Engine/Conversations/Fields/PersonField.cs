using System.Globalization;
using SalesBot.Values;

namespace SalesBot.Conversations.Fields;

/// <summary>A colleague, picked with a view of how busy they are, or typed by name. Kept as the person's id.</summary>
public sealed class PersonField : FieldType
{
    private const int ShownAtOnce = 8;

    /// <summary>The only one.</summary>
    public static PersonField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "person";

    /// <inheritdoc />
    public override bool Listed => true;

    /// <inheritdoc />
    public override string Input(Answer answer) => answer.Value;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var found = Matching(Eligible(field, facts), text);
        return found.Count switch
        {
            1 => Chosen(found[0], facts, phrases),
            0 => new Reading.Problem(Nobody(text, facts, phrases)),
            _ => new Reading.Which(phrases["field.person.which"],
                [.. found.Take(ShownAtOnce).Select(person => new Offer(Id(person), person.Name))]),
        };
    }

    /// <inheritdoc />
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases) =>
        Eligible(field, facts).FirstOrDefault(person => Id(person) == value) is { } person
            ? Chosen(person, facts, phrases)
            : new Reading.Problem(phrases["field.person.gone"]);

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
        [.. Choices(field, facts, phrases).Take(ShownAtOnce)];

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Choices(Field field, Facts facts, Phrases phrases) =>
        [.. Eligible(field, facts).OrderBy(person => person.AwayUntil is not null).ThenBy(person => person.Load)
            .ThenBy(person => person.Name, StringComparer.CurrentCulture)
            .Select(person => new Offer(Id(person), Label(person, facts, phrases)))];

    /// <summary>Who may be named: active people with one of the field's roles.</summary>
    public static IEnumerable<Colleague> Eligible(Field field, Facts facts) =>
        facts.Colleagues.Where(person => (person.Roles & field.Roles) != 0);

    private static List<Colleague> Matching(IEnumerable<Colleague> people, string text)
    {
        var all = people.ToList();
        var named = ColleagueSearch.Find(text, [.. all.Select(person => new ColleagueName(person.Id, person.Name))]);
        return [.. all.Where(person => named.Any(found => found.Id == person.Id))];
    }

    /// <summary>Nobody is called so; or somebody is, whose role is another.</summary>
    private static string Nobody(string text, Facts facts, Phrases phrases) =>
        Matching(facts.Colleagues, text) is [var other, ..]
            ? phrases.Say("field.person.not-for", ("who", other.Name))
            : phrases.Say("field.person.unknown", ("text", text));

    /// <summary>The name with the load or the absence; in fewer words where those do not fit on a button.</summary>
    private static string Label(Colleague person, Facts facts, Phrases phrases)
    {
        var key = person.AwayUntil is null ? "field.person.load" : "field.person.away";
        var until = person.AwayUntil is { } away ? phrases.Day(DateOnly.FromDateTime(away.DateTime), facts.Today) : "";
        string Said(string which) => phrases.Say(which, ("who", person.Label), ("n", person.Load), ("until", until));
        return Said(key) is var whole && whole.Length <= Screens.Button.LongestLabel ? whole : Said(key + ".short");
    }

    private static Reading.Understood Chosen(Colleague person, Facts facts, Phrases phrases) => new(new Answer(Id(person), person.Label));

    /// <summary>The value a picker's button carries for this person.</summary>
    public static string Id(Colleague person) => person.Id.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        names.People.GetValueOrDefault(int.Parse(value, CultureInfo.InvariantCulture), $"№ {value}");
}
