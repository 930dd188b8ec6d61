using SalesBot.Conversations;
using SalesBot.People;
using SalesBot.Screens;

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
        phrases[person.Zone is { } zone && phrases.Has($"zone.{zone}") ? $"zone.{zone}" : "person.zone-office"];

    /// <summary>The zones as buttons.</summary>
    public static Screen Ask(Visit visit, Person person) => new()
    {
        Lines = [visit.Phrases.Say("person.which-zone", ("who", person.Name))],
        Rows =
        [
            .. DialogScreen.Rows(Zones.Select(zone => new Button(
                visit.Phrases[$"zone.{zone}"], ButtonValue.Command($"/person {person.Id} zone {zone}")))),
            [new Button(visit.Phrases["button.back"], ButtonValue.Command($"/person {person.Id}"))],
        ],
    };
}
