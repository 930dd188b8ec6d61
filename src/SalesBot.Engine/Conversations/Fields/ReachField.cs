using System.Text.RegularExpressions;
using SalesBot.Screens;
using SalesBot.Values;

namespace SalesBot.Conversations.Fields;

/// <summary>
/// How to reach the contact: a phone, or an e-mail when there is none (A2, A4). Who calls with their number withheld has neither (O23).
/// </summary>
public sealed partial class ReachField : FieldType
{
    /// <summary>What is kept when there is neither.</summary>
    public const string None = "";

    /// <summary>Where the further numbers and addresses of the contact are kept; never asked.</summary>
    public static readonly string AlsoKey = $"{DialogState.Given}also";

    private const string NoneOffer = "none";

    private const char Between = ' ';

    /// <summary>The only one.</summary>
    public static ReachField Instance { get; } = new();

    /// <inheritdoc />
    public override string Word => "reach";

    /// <inheritdoc />
    public override Emphasis Emphasis => Emphasis.Copyable;

    /// <inheritdoc />
    public override Reading Read(Field field, string text, Facts facts, Phrases phrases)
    {
        if (PhoneNumber.TryParse(text) is { } phone) return new Reading.Understood(new Answer(phone.Value, phrases.Phone(phone)));
        if (EmailAddress.TryParse(text) is { } email) return new Reading.Understood(Answer.Of(email.Value));
        if (Withheld().IsMatch(text)) return new Reading.Understood(Nothing(phrases));
        if ((Several(text, phrases) ?? Named(field, text, facts, phrases)) is { } understood) return understood;
        return new Reading.Problem(phrases["field.reach.unclear"]);
    }

    /// <summary>Two numbers and nothing else: the first is how to reach them, and none is lost; null for anything else.</summary>
    private static Reading.Understood? Several(string text, Phrases phrases) =>
        PhoneNumber.FindRow(text) is { Numbers: [var first, ..] } row && !row.Rest.Any(char.IsLetterOrDigit)
            ? new Reading.Understood(new Answer(first.Value, phrases.Phone(first)))
            {
                Also = new Dictionary<string, Answer>(StringComparer.Ordinal)
                {
                    [AlsoKey] = More(row.Numbers.Skip(1).Select(one => one.Value)),
                },
            }
            : null;

    /// <summary>«8 903 777-00-02 Павлова Ирина»: whose it is is said with it; null where that is no name.</summary>
    private static Reading.Understood? Named(Field field, string text, Facts facts, Phrases phrases)
    {
        if (ContactField.Instance.Read(field, text, facts, phrases) is not Reading.Understood { Also.Count: > 0 } said) return null;
        var who = said.Answer.Value;
        var isName = PersonName.FindIn(who) is { Start: 0 } || CompanyName.FindIn(who) is { Start: 0 };
        if (!isName || who.Any(char.IsDigit)) return null;
        var beside = new Dictionary<string, Answer>(said.Also, StringComparer.Ordinal) { ["who"] = said.Answer };
        return beside.Remove("reach", out var reach) ? new Reading.Understood(reach) { Also = beside } : null;
    }

    /// <inheritdoc />
    public override IReadOnlyList<Offer> Offers(Field field, Facts facts, Phrases phrases) =>
        [new Offer(NoneOffer, phrases["button.no-reach"])];

    /// <summary>The numbers of one text, to choose from (B5).</summary>
    public override IReadOnlyList<Offer> Few(Field field, IReadOnlyList<string> values, Facts facts, Phrases phrases) =>
        [.. values.Select(value => new Offer(value, Shown(value, phrases)))];

    /// <inheritdoc />
    public override Reading Pick(Field field, string value, Facts facts, Phrases phrases) =>
        value == NoneOffer ? new Reading.Understood(Nothing(phrases)) : Read(field, value, facts, phrases);

    /// <summary>The answer that there is neither.</summary>
    public static Answer Nothing(Phrases phrases) => new(None, phrases["reach.none"]);

    /// <summary>The phone and the e-mail of a value of this kind: one of them, or neither.</summary>
    public static (string? Phone, string? Email) Parts(string value) =>
        value.Length == 0 ? (null, null) : IsEmail(value) ? (null, value) : (value, null);

    /// <summary>Whether a value of this kind is an e-mail.</summary>
    public static bool IsEmail(string value) => value.Contains('@', StringComparison.Ordinal);

    /// <inheritdoc />
    public override string Show(Field field, string value, Names names, Phrases phrases) =>
        value.Length == 0 ? phrases["reach.none"] : Shown(value, phrases);

    /// <summary>A number or an address as it is read.</summary>
    public static string Shown(string value, Phrases phrases) =>
        PhoneNumber.TryParse(value) is { } phone ? phrases.Phone(phone) : value;

    /// <summary>The answer that keeps further numbers and addresses.</summary>
    public static Answer More(IEnumerable<string> values) => Answer.Of(string.Join(Between, values));

    /// <summary>The numbers and addresses that a dialog knows besides the one that was chosen.</summary>
    public static IReadOnlyList<string> Also(DialogState dialog) => dialog.Value(AlsoKey) is not { } also ? []
        : [.. also.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(one => one != dialog.Value("reach"))];

    // «Нет» alone may answer anything: what there is none of is said.
    [GeneratedRegex(
        @"^\s*(скрыт|не\s+определил(ся|ось)|withheld|hidden)[\s.!]*$"
            + @"|^\s*(номер|телефон)а?\s+(скрыт|не\s+определил(ся|ось)|неизвестен|нет|не\s+оставил[аи]?)[\s.!]*$"
            + @"|^\s*(скрытый|неизвестный|нет|без|не\s+оставил[аи]?)\s+(номера?|телефона?)[\s.!]*$"
            + @"|^\s*(no|withheld|hidden|private|unknown)\s+number[\s.!]*$|^\s*number\s+(is\s+)?(withheld|hidden|private|unknown)[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Withheld();
}
