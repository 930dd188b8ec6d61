using SalesBot.Conversations;
using SalesBot.Screens;

namespace SalesBot.SettingsDesk;

/// <summary>A page of settings: each with its value and where that comes from, and a button for each.</summary>
internal static class ListSettings
{
    private const int LongestValue = 110;

    /// <summary>The pages besides the first.</summary>
    public static IEnumerable<string> Pages(Office office) =>
        office.Features.Parts<SettingKind>().Select(kind => kind.Page).OfType<string>().Distinct();

    public static async Task<Screen> Draw(Visit visit, string? page)
    {
        var phrases = visit.Phrases;
        var settings = await SettingValue.Of(visit, page);
        var further = page is null ? Pages(visit.Office) : [];
        return new Screen
        {
            Lines =
            [
                new Line([new Span(phrases[page is null ? "settings.title" : $"settings.{page}"], Emphasis.Strong)]),
                .. settings.Select(setting => Line(setting, phrases)),
                new Line([new Span(phrases[page is null ? "settings.how" : $"settings.{page}.how"], Emphasis.Dim)]),
            ],
            Rows =
            [
                .. DialogScreen.Rows(settings.Select(setting => setting.Kind).Select(kind =>
                    new Button(phrases[$"setting.{kind.Key}"], ButtonValue.Command($"/settings {kind.Key}")))),
                .. further.Select(other => Alone(phrases[$"button.settings.{other}"], $"/settings {other}")),
                .. page is null ? [] : new[] { Alone(phrases["button.back"], "/settings") },
            ],
        };
    }

    private static IReadOnlyList<Button> Alone(string label, string command) => [new(label, ButtonValue.Command(command))];

    private static Line Line(SettingValue setting, Phrases phrases) => new(
    [
        new Span(phrases.Say("dialog.label", ("label", phrases[$"setting.{setting.Kind.Key}"])) + " ", Emphasis.Dim),
        new Span(DialogScreen.Shorten(setting.Shown(phrases), LongestValue)),
        .. setting.IsUnset ? [] : new[] { new Span($" · {SettingCard.Origin(setting, phrases)}", Emphasis.Dim) },
    ]);
}
