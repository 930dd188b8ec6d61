using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.Programs;

/// <summary>The card of one key: what it may do, with a button for each right, and the way to revoke it.</summary>
internal static class KeyCard
{
    public static Screen Draw(Visit visit, ApiKey key)
    {
        var phrases = visit.Phrases;
        var made = phrases.Moment(visit.Office.Calendar.ToLocal(key.CreatedAt), visit.LocalNow);
        return new Screen
        {
            Lines =
            [
                new Line([new Span(key.Name, Emphasis.Strong), new Span($" · …{key.Ending}", Emphasis.Dim)]),
                phrases.Say("key.may", ("rights", ApiRightWords.Of(key.Rights, phrases))),
                new Line([new Span(phrases.Say("key.made-at", ("when", made)), Emphasis.Dim)]),
            ],
            Rows =
            [
                .. DialogScreen.Rows(ApiRightWords.Each.Select(right => Right(key, right, phrases))),
                [
                    new Button(phrases["button.key-revoke"], Command(key, "off"), ButtonStyle.Danger),
                    new Button(phrases["button.back"], ButtonValue.Command("/keys")),
                ],
            ],
        };
    }

    /// <summary>The question before it is revoked.</summary>
    public static Screen Sure(ApiKey key, Phrases phrases) => new()
    {
        Lines = [phrases.Say("key.revoke-sure", ("name", key.Name))],
        Rows =
        [
            [
                new Button(phrases["button.key-revoke"], Command(key, "gone"), ButtonStyle.Danger),
                new Button(phrases["button.back"], ButtonValue.Command($"/keys {key.Id}")),
            ],
        ],
        Tone = Tone.Attention,
    };

    /// <summary>The card that shows the key itself, once.</summary>
    public static Screen Made(ApiKey row, string key, Phrases phrases) => new()
    {
        Lines =
        [
            new Line([new Span(phrases.Say("key.made", ("name", row.Name)), Emphasis.Strong)]),
            phrases.Say("key.may", ("rights", ApiRightWords.Of(row.Rights, phrases))),
            new Line([new Span(key, Emphasis.Copyable)]),
            new Line([new Span(phrases["key.once"], Emphasis.Dim)]),
        ],
        Rows =
        [
            [
                new Button(phrases["button.copy-key"], key, ButtonStyle.Neutral, ButtonKind.Copy),
                new Button(phrases["button.key-hide"], ButtonValue.Command($"/keys {row.Id} hide"), ButtonStyle.Primary),
            ],
        ],
        Tone = Tone.Success,
    };

    private static Button Right(ApiKey key, ApiRights right, Phrases phrases)
    {
        var (has, word) = (key.Rights.HasFlag(right), ApiRightWords.Key(right));
        return new Button((has ? "✓ " : "") + phrases[$"button.key.{word}"], Command(key, $"{(has ? "take" : "give")} {word}"));
    }

    private static string Command(ApiKey key, string verb) => ButtonValue.Command($"/keys {key.Id} {verb}", key.Revision);
}
