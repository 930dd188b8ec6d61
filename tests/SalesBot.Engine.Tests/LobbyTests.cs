using Microsoft.EntityFrameworkCore;
using SalesBot.People;
using ServiceDesk.Lobby;
using ServiceDesk.Tickets;

namespace ServiceDesk;

/// <summary>A channel of the second product's own, and a kind of answer of its own: the engine has never heard of either.</summary>
public sealed class LobbyTests : IAsyncLifetime
{
    private const string Anna = "B-17", Oleg = "B-3";

    private readonly Desk desk = Desk.Open();

    public async Task InitializeAsync()
    {
        await desk.Join("Белова Анна", Role.Secretary, Anna, LobbyChannel.ChannelName);
        await desk.Join("Громов Олег", Role.Admin, Oleg, LobbyChannel.ChannelName);
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task What_is_said_at_the_terminal_becomes_a_card_there_that_lives_and_is_reminded_of()
    {
        await Types(Anna, "/ticket");
        Sees(Anna, "Что случилось?");
        await Types(Anna, "не печатает принтер");
        Sees(Anna, "Какой номер на наклейке?", "*1 Наклейки нет");
        await Types(Anna, "тот, что у окна");
        Sees(Anna, "Не похоже на инвентарный номер");
        Assert.DoesNotContain("Заявка", Screen(Oleg), StringComparison.Ordinal);

        await Types(Anna, "инв. № 42");
        Sees(Anna, "Заявка 1 принята");
        Sees(Oleg, "Заявка 1: не печатает принтер INV-0042 *1 Сделано");
        await using var db = desk.Database.Open();
        Assert.Equal("INV-0042", (await db.Set<Ticket>().SingleAsync()).Inventory);

        desk.Clock.Advance(DueTickets.Patience);
        await desk.Settle();
        Sees(Oleg, "Заявка 1 ждёт: не печатает принтер");
        await Types(Oleg, "*1");
        Sees(Oleg, "✓ Заявка 1 сделана");
        Assert.DoesNotContain("Заявка 1: не печатает", Screen(Oleg), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kinds_button_is_pressed_by_its_number_or_typed_in_words()
    {
        foreach (var answer in new[] { "*1", "наклейки нет" })
        {
            await Types(Anna, "/ticket");
            await Types(Anna, "мигает лампа");
            await Types(Anna, answer);
        }

        await using var db = desk.Database.Open();
        Assert.Equal([null, null], await db.Set<Ticket>().Select(ticket => ticket.Inventory).ToListAsync());
    }

    [Fact]
    public async Task Somebody_takes_the_terminal_as_one_more_way_under_their_own_name()
    {
        await desk.Join("Орлова Инна", Role.Admin, "inna");
        await desk.Says("inna", "/link");
        var code = desk.Channel.Shown("inna")[^1].Screen.PlainText().Split('\n')
            .Single(line => line.StartsWith("/start ", StringComparison.Ordinal));
        await Types("B-9", code);
        Sees("B-9", "Орлова Инна, вот что здесь можно");
        Assert.True(desk.Channel.Shown("inna")[^1].Shows("добавлен вход: терминал в холле"));
    }

    [Fact]
    public async Task Its_screen_has_its_own_measures_and_the_menu_of_whoever_stands_there()
    {
        for (var n = 0; n < 20; n++) await Types(Anna, "/help");
        var lines = desk.Way<LobbyChannel>().Screen(Anna, "ru");
        Assert.Equal(("СЛУЖБА ЗАЯВОК", "*1 - кнопка 1"), (lines[0], lines[^1]));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, LobbyManifest.Read().Columns));
        Sees(Anna, "/ticket");
        Assert.DoesNotContain("/people", lines[^2], StringComparison.Ordinal);
    }

    private async Task Types(string badge, string line) => await LobbyKeys.Type(desk.Way<LobbyChannel>(), badge, line, desk.Receive);

    private void Sees(string badge, params string[] texts)
    {
        foreach (var text in texts) Assert.Contains(text, Screen(badge), StringComparison.Ordinal);
    }

    /// <summary>The screen in one line, as it is read.</summary>
    private string Screen(string badge) => string.Join(' ', desk.Way<LobbyChannel>().Screen(badge, "ru"));
}
