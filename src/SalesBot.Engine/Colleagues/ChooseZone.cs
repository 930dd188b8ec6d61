using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;
using SalesBot.WorkingTime;

namespace SalesBot.Colleagues;

/// <summary>/person ID zone [NAME]: where a person is when it is not where the office is; their day begins by it (B9).</summary>
internal static class ChooseZone
{
    /// <summary>The time zones of Russia that differ from each other, by IANA name; each has a text <c>zone.NAME</c>.</summary>
    public static IReadOnlyList<string> Zones { get; } =
    [
        "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Novosibirsk", "Asia/Irkutsk",
        "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka",
    ];

    /// <summary>The person's zone in words.</summary>
    public static string Shown(Person person, Phrases phrases) =>
        person.Zone is not { } zone ? phrases["person.zone-office"] : Words(zone, phrases);

    /// <summary>A zone in words.</summary>
    public static string Words(string zone, Phrases phrases) =>
        phrases.Has($"zone.{zone}") ? phrases[$"zone.{zone}"] : SaidZone.Shown(zone);

    private static string NoZone(string said, Phrases phrases) =>
        phrases.Say(SaidZone.Doubt(said) is { } doubt ? $"zone-doubt.{doubt}" : "person.no-zone", ("text", DialogScreen.Shorten(said, 40)));

    /// <summary>The zones as buttons.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="person">Whose it is to be.</param>
    /// <param name="unknown">What was said and is no zone; empty for nothing.</param>
    public static Screen Ask(Visit visit, Person person, string unknown) => new()
    {
        Lines =
        [
            .. unknown.Length == 0 ? [] : new Line[] { NoZone(unknown, visit.Phrases) },
            visit.Phrases.Say("person.which-zone", ("who", person.Name)),
            new Line([new Span(visit.Phrases.Say("person.zone-how", ("id", person.Id)), Emphasis.Dim)]),
        ],
        Rows =
        [
            .. DialogScreen.Rows(Zones.Select(zone => new Button(
                visit.Phrases[$"zone.{zone}"], ButtonValue.Command($"/person {person.Id} zone {zone}")))),
            [new Button(visit.Phrases["button.back"], ButtonValue.Command($"/person {person.Id}"))],
        ],
    };
}
