using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.SettingsDesk;

/// <summary>The card of one setting: its value, where it comes from, what a change does, and the ways to change it.</summary>
internal static class SettingCard
{
    private const int LongestValue = 1500;

    /// <summary>Answers with the card.</summary>
    public static async Task Reply(Visit visit, SettingKind kind, string? news = null) => await visit.Reply(await Draw(visit, kind, news));

    /// <summary>The card, below a word on what was just done.</summary>
    public static async Task<Screen> Draw(Visit visit, SettingKind kind, string? news = null)
    {
        var (phrases, setting) = (visit.Phrases, await SettingValue.Of(visit, kind));
        return new Screen
        {
            Lines =
            [
                .. news is null ? [] : new Line[] { news },
                new Line([new Span(phrases[$"setting.{kind.Key}"], Emphasis.Strong)]),
                DialogScreen.Shorten(setting.Shown(phrases), LongestValue),
                .. setting.IsUnset ? [] : new[] { Dim(await Where(visit, setting)) },
                .. setting.FixedBy is null ? [Dim(phrases[$"setting.{kind.Key}.then"])] : Array.Empty<Line>(),
            ],
            Rows = Rows(setting, phrases),
            Tone = news is null ? Tone.Neutral : Tone.Success,
        };
    }

    /// <summary>Where a value comes from, in a few words.</summary>
    public static string Origin(SettingValue setting, Phrases phrases) => phrases[
        setting.FixedBy is not null ? "setting.from.server" : setting.Given is not null ? "setting.from.here"
        : setting.Kind.InFile ? "setting.from.file" : "setting.from.usual"];

    /// <summary>[Изменить].</summary>
    public static Button Change(SettingKind kind, Phrases phrases) =>
        new(phrases["button.setting-change"], ButtonValue.Command($"/settings {kind.Key} change"), ButtonStyle.Primary);

    /// <summary>[Назад], to the page the setting stands on.</summary>
    public static Button Back(SettingKind kind, Phrases phrases) =>
        new(phrases["button.back"], ButtonValue.Command(kind.Page is { } page ? $"/settings {page}" : "/settings"));

    private static string TakeBack(SettingValue setting) => setting.Kind.InFile ? "button.setting-file"
        : setting.HasUsual ? "button.setting-usual" : "button.setting-none";

    private static Line Dim(string text) => new([new Span(text, Emphasis.Dim)]);

    private static async Task<string> Where(Visit visit, SettingValue setting)
    {
        var phrases = visit.Phrases;
        if (setting.FixedBy is { } name) return phrases.Say("setting.fixed", ("name", name));
        if (setting.Given is not { } given) return phrases[setting.Kind.InFile ? "setting.in-file" : "setting.usual"];
        var who = await visit.Person(given.PersonId);
        var when = phrases.Moment(visit.Office.Calendar.ToLocal(given.At), visit.LocalNow);
        return phrases.Say("setting.given-by", ("who", who?.Name ?? ""), ("when", when));
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Rows(SettingValue setting, Phrases phrases)
    {
        var (kind, rows) = (setting.Kind, new List<IReadOnlyList<Button>>());
        if (setting.FixedBy is null) rows.Add([Change(kind, phrases)]);
        if (kind.FileOf(setting.Value) is not null)
            rows.Add([new Button(phrases["button.setting-show"], ButtonValue.Command($"/settings {kind.Key} show"))]);
        if (setting.Given is not null)
        {
            rows.Add([new Button(phrases[TakeBack(setting)], ButtonValue.Command($"/settings {kind.Key} back"))]);
        }

        return [.. rows, [Back(kind, phrases)]];
    }
}
