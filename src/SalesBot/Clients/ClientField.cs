using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Values;

namespace SalesBot.Clients;

/// <summary>A client: found by what was typed, or created. Kept as <c>#id</c>, or as <c>+name</c> for one to be created (A4).</summary>
public sealed class ClientField : FieldType
{
    private const int MostSmallWords = 5;

    private readonly bool known;

    private ClientField(bool known) => this.known = known;

    /// <summary>One that is there or is to be created.</summary>
    public static ClientField Instance { get; } = new(known: false);

    /// <summary>One that is there already.</summary>
    public static ClientField Existing { get; } = new(known: true);

    /// <inheritdoc />
    public override string Word => "client";

    /// <inheritdoc />
    public override bool TakesCaptions => false;

    /// <inheritdoc />
    public override string Input(Answer answer) => answer.Value is ['+', .. var name] ? name : answer.Shown;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var name = SaidBeforeName.Without(CleanText.OneLine(text, CleanText.MaxMessage).Text);
        if (!name.Any(char.IsLetterOrDigit)) return new Reading.Problem(phrases["field.client.unclear"]);
        if (name.Length > ContactField.MaxLength)
            return new Reading.Problem(phrases.Say("field.text.long", ("length", name.Length), ("max", ContactField.MaxLength)));
        var typed = ClientText.Read(name);
        // The name that was asked for after an ИНН that nobody has.
        if (facts.Half is { } waiting && typed.Inn is null && typed.Name.Length > 0) (name, typed) = ($"{typed.Name}, ИНН {waiting}",
            typed with { Inn = waiting });
        var shown = typed.Name.Length > 0 ? typed.Name : name;
        if (typed.Inn is not null && facts.Clients is [{ } only]) return new Reading.Understood(new Answer(Value(only.Id), only.Name));
        if (facts.Clients.Count == 0)
            return known ? new Reading.Problem(phrases.Say("field.client.none", ("name", shown))) : Unknown(name, typed, facts, phrases);
        return Which(facts, name, shown, phrases);
    }

    private Reading.Which Which(Facts facts, string name, string shown, Phrases phrases)
    {
        List<Offer> offers =
        [
            .. facts.Clients.Take(6).Select(client => new Offer(Value(client.Id), client.Name)),
            .. known ? Array.Empty<Offer>() : [new Offer(Dialog.UseHint, phrases["field.client.create"])],
        ];
        var asked = facts.Clients.Count == 1 ? "field.client.is-it" : "field.client.which";
        return new Reading.Which(phrases.Say(asked, ("name", shown)), offers, known ? null : New(name, phrases));
    }

    /// <inheritdoc />
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases) =>
        facts.Clients.FirstOrDefault(client => Value(client.Id) == value) is { } found
            ? new Reading.Understood(new Answer(value, found.Name))
            : new Reading.Problem(phrases["field.client.unclear"]);

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
        [.. facts.Clients.Take(6).Select(client => new Offer(Value(client.Id), client.Name))];

    /// <summary>One to be created; what looks like a slip of the finger is asked about first.</summary>
    private static Reading Unknown(string text, ClientText typed, Facts facts, Phrases phrases)
    {
        var isWrong = typed.Inn is { } inn && Inn.Check(inn) != InnCheck.Ok;
        if (isWrong && typed.IsInnAlone) return new Reading.Half(typed.Inn!, phrases.Say("field.client.inn-doubtful", ("inn", typed.Inn!)));
        if (isWrong)
            return new Reading.Which(phrases.Say("field.client.inn-wrong", ("inn", typed.Inn!)),
                [new Offer(Dialog.UseHint, phrases["button.inn-anyway"])], New(text, phrases));
        if (typed.IsInnAlone) return new Reading.Half(typed.Inn!, phrases.Say("field.client.inn-unknown", ("inn", typed.Inn!)));
        if (typed.Inn is null && text.All(sign => char.IsAsciiDigit(sign) || sign is '+' or '(' or ')' or '-' or ' '))
            return new Reading.Problem(PhoneNumber.TryParse(text) is { } phone
                ? phrases.Say("field.client.phone-unknown", ("phone", phrases.Phone(phone)))
                : phrases["field.client.inn-length"]);
        if (typed.Inn is null && NoClientName.IsInn(text)) return new Reading.Problem(phrases["field.client.inn-length"]);
        if (NoClientName.IsPrivatePerson(SaidBeforeName.Remark(text))) return new Reading.Problem(phrases["field.client.private"]);
        return IsSaying(text, facts)
            ? new Reading.Which(phrases.Say("field.client.saying", ("text", text)),
                [new Offer(Dialog.UseHint, phrases["field.client.create"])], New(text, phrases))
            : new Reading.Understood(New(text, phrases));
    }

    /// <summary>
    /// Whether something was said where a name was asked for: «завтра в 11, у них в офисе, покажу образцы» (O5). A time is in no name, and
    /// a name of many small words without a capital or a quote is rare enough to be asked about.
    /// </summary>
    private static bool IsSaying(string text, Facts facts) => NoClientName.IsSaying(SaidBeforeName.Remark(text))
        || SaidBeforeName.IsAlone(text)
        || !text.Any(sign => sign is '"' or '«' or '“' or '„')
        && (WorkingTime.SaidMoment.Read(text, facts.LocalNow, facts.ToLocal) is not null
            || (!text.Any(char.IsUpper) && text.Count(char.IsWhiteSpace) + 1 >= MostSmallWords));

    /// <summary>A client to be created under this name.</summary>
    public static Answer New(string name, Phrases phrases) => ClientText.Read(name) is { Name.Length: > 0 } typed
        ? new($"+{name}", phrases.Say("field.client.new", ("name", typed.Inn is null ? typed.Proper : $"{typed.Proper}, ИНН {typed.Inn}")))
        : new($"+{name}", phrases.Say("field.client.new", ("name", name)));

    /// <summary>The client a value names; null when it names none or one to be created.</summary>
    public static long? Known(string? value) =>
        value is ['#', .. var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : null;

    /// <summary>The value of a known client.</summary>
    public static string Value(long id) => string.Create(CultureInfo.InvariantCulture, $"#{id}");

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        Known(value) is { } id ? names.Clients.GetValueOrDefault(id, $"№ {id}") : value.TrimStart('+');
}
