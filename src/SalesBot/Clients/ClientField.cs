using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Conversations;
using SalesBot.Conversations.Fields;
using SalesBot.Values;

namespace SalesBot.Clients;

/// <summary>A client: found by what was typed, or created. Kept as <c>#id</c>, or as <c>+name</c> for one to be created (A4).</summary>
public sealed class ClientField : FieldType
{
    private const int MostSmallWords = 5;

    // Parts a client's number from the requisites that were said of it.
    private const char Said = '+';

    // No name begins with it.
    private const char Beside = ' ';

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
    public override string Input(Answer answer) => answer.Value is ['+', .. var name] ? name.TrimStart() : answer.Shown;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        var name = SaidBeforeName.Without(CleanText.OneLine(text, CleanText.MaxMessage).Text);
        if (!name.Any(char.IsLetterOrDigit)) return new Reading.Problem(phrases["field.client.unclear"]);
        if (name.Length > ContactField.MaxLength)
            return new Reading.Problem(phrases.Say("field.text.long", ("length", name.Length), ("max", ContactField.MaxLength)));
        var typed = ClientText.Read(name);
        // The name that was asked for after an ИНН that nobody has.
        if (facts.Half is { } waiting && typed.Inn is null && typed.Name.Length > 0)
            (name, typed) = ($"{name}, ИНН {waiting}", ClientText.Read($"{name}, ИНН {waiting}"));
        var shown = typed.Name.Length > 0 ? typed.Name : name;
        if (typed.Inn is not null && facts.Clients is [{ } only] && Sure(only, typed, phrases) is { } sure)
            return new Reading.Understood(sure);
        if (facts.Clients.Count == 0)
            return known ? new Reading.Problem(phrases.Say("field.client.none", ("name", shown))) : Unknown(name, typed, facts, phrases);
        return Which(facts, name, shown, phrases);
    }

    /// <summary>
    /// The only one found, where it is that: it has the ИНН that was said, or is called just so and has none yet; null where that is asked.
    /// </summary>
    private Answer? Sure(ClientMatch only, ClientText typed, Phrases phrases)
    {
        if (only.Inn == typed.Inn) return new Answer(Value(only.Id), only.Name);
        if (only.Inn is not null || WrongFigures.Told(typed, phrases).Count > 0 || typed.Name.Length == 0) return null;
        if (ClientName.KeyOf(only.Name) != ClientName.KeyOf(typed.Name) || !ClientName.MayBe(only.Name, typed.Name)) return null;
        return known ? new Answer(Value(only.Id), only.Name) : new Answer(Learning(only, typed, phrases), $"{only.Name}, ИНН {typed.Inn}");
    }

    /// <summary>The value of a known client with the requisites that it had not and that were said now.</summary>
    private string Learning(ClientMatch client, ClientText typed, Phrases phrases) =>
        known || client.Inn is not null || typed.Inn is null || WrongFigures.Told(typed, phrases).Count > 0 ? Value(client.Id)
            : string.Join(Said, new[] { Value(client.Id), typed.Inn, typed.Kpp }.Where(part => part is not null));

    private Reading.Which Which(Facts facts, string name, string shown, Phrases phrases)
    {
        var typed = ClientText.Read(name);
        List<Offer> offers =
        [
            .. facts.Clients.Take(6).Select(client => new Offer(Learning(client, typed, phrases), client.Name)),
            .. known ? Array.Empty<Offer>() : [new Offer(Dialog.UseHint, phrases["field.client.create"])],
        ];
        var asked = facts.Clients is [{ Inn: { } inn } other] && typed.Inn is not null
            ? phrases.Say("field.client.other-inn", ("name", other.Name), ("inn", inn))
            : phrases.Say(facts.Clients.Count == 1 ? "field.client.is-it" : "field.client.which", ("name", shown));
        return new Reading.Which(string.Join("\n", [.. known ? [] : WrongFigures.Told(typed, phrases), asked]), offers,
            known ? null : New(name, phrases) with { Value = $"+{Beside}{name}" });
    }

    /// <inheritdoc />
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases) =>
        facts.Clients.FirstOrDefault(client => client.Id == Known(value)) is { } found
            ? new Reading.Understood(new Answer(value, found.Name))
            : new Reading.Problem(phrases["field.client.unclear"]);

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
        [.. facts.Clients.Take(6).Select(client => new Offer(Value(client.Id), client.Name))];

    /// <summary>One to be created; what looks like a slip of the finger is asked about first.</summary>
    private static Reading Unknown(string text, ClientText typed, Facts facts, Phrases phrases)
    {
        if (typed.IsInnAlone)
            return Nameless(typed, phrases);
        if (typed.Name.Length > 0 && WrongFigures.Told(typed, phrases) is { Count: > 0 } wrong)
            return new Reading.Which(string.Join("\n", [.. wrong, phrases[WrongFigures.HowOn(typed)]]),
                [new Offer(Dialog.UseHint, phrases[typed.Wrong.Count > 0 ? "button.without-it" : "button.inn-anyway"])],
                New(text, phrases));
        if (typed.Inn is null && text.All(sign => char.IsAsciiDigit(sign) || sign is '+' or '(' or ')' or '-' or ' '))
            return new Reading.Problem(PhoneNumber.TryParse(text) is { } phone
                ? phrases.Say("field.client.phone-unknown", ("phone", phrases.Phone(phone)))
                : phrases["field.client.inn-length"]);
        if (typed.Inn is null && NoClientName.IsInn(text)) return new Reading.Problem(phrases["field.client.inn-length"]);
        if (typed.Name.Length == 0) return new Reading.Problem(
            string.Join("\n", [.. WrongFigures.Told(typed, phrases), phrases["field.client.unclear"]]));
        if (NoClientName.IsPrivatePerson(SaidBeforeName.Remark(text))) return new Reading.Problem(phrases["field.client.private"]);
        return IsSaying(text, facts)
            ? new Reading.Which(phrases.Say(text.Any(char.IsLetter) ? "field.client.saying" : "field.client.figures", ("text", text)),
                [new Offer(Dialog.UseHint, phrases["field.client.create"])], New(text, phrases))
            : new Reading.Understood(New(text, phrases));
    }

    /// <summary>The figures are kept, and the name is asked for.</summary>
    private static Reading.Half Nameless(ClientText typed, Phrases phrases)
    {
        var asked = phrases.Say(Inn.Check(typed.Inn!) == InnCheck.Ok ? "field.client.inn-unknown" : "field.client.inn-doubtful",
            ("inn", typed.Inn!));
        return new Reading.Half(typed.Kpp is null ? typed.Inn! : $"{typed.Inn} КПП {typed.Kpp}",
            string.Join("\n", [.. WrongFigures.Told(typed with { Inn = null }, phrases), asked]));
    }

    /// <summary>
    /// Whether something was said where a name was asked for: «завтра в 11, у них в офисе, покажу образцы» (O5). A time is in no name, and
    /// a name of many small words without a capital or a quote is rare enough to be asked about.
    /// </summary>
    private static bool IsSaying(string text, Facts facts) => NoClientName.IsSaying(SaidBeforeName.Remark(text))
        || SaidBeforeName.IsAlone(text)
        || !text.Any(char.IsLetter)
        || !text.Any(sign => sign is '"' or '«' or '“' or '„')
        && (WorkingTime.SaidMoment.Read(text, facts.LocalNow, facts.ToLocal) is not null
            || (!text.Any(char.IsUpper) && text.Count(char.IsWhiteSpace) + 1 >= MostSmallWords));

    /// <summary>Whether one to be created was asked for beside others that are called so.</summary>
    /// <param name="name">What stands behind the plus.</param>
    public static bool IsAnother(string name) => name.StartsWith(Beside);

    /// <summary>A client to be created under this name.</summary>
    public static Answer New(string name, Phrases phrases) => ClientText.Read(name) is { Name.Length: > 0 } typed
        ? new($"+{name}", phrases.Say("field.client.new", ("name", typed.Inn is null ? typed.Proper : $"{typed.Proper}, ИНН {typed.Inn}")))
        : new($"+{name}", phrases.Say("field.client.new", ("name", name)));

    /// <summary>The same as a hint to the question; none where figures alone are known, which are no name.</summary>
    public static ImmutableDictionary<string, Answer> Hinted(string name, Phrases phrases) =>
        ClientText.Read(name) is { Name.Length: 0, Inn: not null } ? ImmutableDictionary<string, Answer>.Empty
            : ImmutableDictionary<string, Answer>.Empty.Add("client", New(name, phrases));

    /// <summary>The client a value names; null when it names none or one to be created.</summary>
    public static long? Known(string? value) =>
        value is ['#', .. var id] && long.TryParse(id.Split(Said)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? known : null;

    /// <summary>The requisites that a value brings to the client it names; null for none.</summary>
    public static (string Inn, string? Kpp)? Learnt(string value) => value.Split(Said) switch
    {
        [['#', ..], var inn, var kpp] => (inn, kpp),
        [['#', ..], var inn] => (inn, null),
        _ => null,
    };

    /// <summary>The value of a known client.</summary>
    public static string Value(long id) => string.Create(CultureInfo.InvariantCulture, $"#{id}");

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        Known(value) is { } id ? names.Clients.GetValueOrDefault(id, $"№ {id}") : value.TrimStart('+', Beside);
}
