using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;

namespace SalesBot.Contacts;

/// <summary>
/// Another name came with a number that is somebody's: «Сергеев Антон или новый человек у этого номера?». Kept as <c>#id</c> of the
/// contact, or as <c>new</c> (B1).
/// </summary>
internal sealed class AtNumberField : FieldType
{
    /// <summary>The key of its question in every dialog; another name or number makes its answer void.</summary>
    public const string Key = Dialog.AtNumber;

    /// <summary>The fact that makes it a question.</summary>
    public const string Fact = Dialog.AnotherAtNumber;

    private const string NewPerson = "new";

    /// <summary>The only one.</summary>
    public static AtNumberField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "at-number";

    /// <inheritdoc />
    public override bool InForm => false;

    private static Field Question { get; } = new()
    {
        Key = Key,
        Kind = Instance,
        Label = "at-number.label",
        Ask = "at-number.ask",
        Required = true,
        When = new Condition(Fact, null),
    };

    /// <summary>The fields with the question behind who and how to reach them; the same where not both are asked.</summary>
    public static IReadOnlyList<Field> Beside(IReadOnlyList<Field> fields)
    {
        var last = Math.Max(Place("who"), Place("reach"));
        return Math.Min(Place("who"), Place("reach")) < 0 ? fields : [.. fields.Take(last + 1), Question, .. fields.Skip(last + 1)];
        int Place(string key) => fields.Select((field, place) => (field.Key, place)).Where(one => one.Key == key)
            .Select(one => one.place).DefaultIfEmpty(-1).First();
    }

    /// <summary>The contact that was chosen; 0 for a new person, null when nothing was.</summary>
    public static long? Chosen(DialogState dialog) => dialog.Value(Key) switch
    {
        null => null,
        ['#', .. var id] => long.Parse(id, CultureInfo.InvariantCulture),
        _ => 0,
    };

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var said = SaidContact.Read(text);
        var one = facts.Of<AtNumber>().Where(known => said.MayBe(known.Name)).ToList();
        return one.Count == 1 ? Known(one[0])
            : text.StartsWith(phrases["at-number.new"], StringComparison.CurrentCultureIgnoreCase) ? New(phrases)
            : new Reading.Problem(phrases["at-number.unclear"]);
    }

    /// <inheritdoc />
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases) =>
        facts.Of<AtNumber>().FirstOrDefault(known => Value(known) == value) is { } one ? Known(one)
            : value == NewPerson ? New(phrases) : new Reading.Problem(phrases["at-number.unclear"]);

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
    [
        .. facts.Of<AtNumber>().Select(known => new Offer(Value(known), known.Name)),
        new(NewPerson, phrases["at-number.new"]),
    ];

    private static Reading.Understood Known(AtNumber one) => new(new Answer(Value(one), one.Name));

    private static Reading.Understood New(Phrases phrases) => new(new Answer(NewPerson, phrases["at-number.new"]));

    private static string Value(AtNumber one) => string.Create(CultureInfo.InvariantCulture, $"#{one.ContactId}");
}

/// <summary>Somebody whose number it is.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="Name">Their name, or the company where there is none.</param>
internal sealed record AtNumber(long ContactId, string Name);
