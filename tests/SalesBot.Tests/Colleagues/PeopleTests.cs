using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SalesBot.Colleagues;
using SalesBot.Conversations;
using SalesBot.Delivery;
using SalesBot.Files;
using SalesBot.People;
using SalesBot.Records;

namespace SalesBot.Tests.Colleagues;

/// <summary>«How it talks», last points: people join by invitation or on request, and lose everything at once.</summary>
public sealed partial class PeopleTests : OfficeTest
{
    [Fact]
    public async Task An_invitation_lets_in_with_its_role_and_name_once()
    {
        var code = await Invite("/invite manager Кузнецов Олег");
        var oleg = Office.Stranger("501", "oleg_77");
        await oleg.Says($"/start {code}").Sees("Кузнецов Олег", "/leads");
        Assert.Equal(
            (Role.Manager, "Кузнецов Олег"),
            await Office.Read(async db =>
                (await db.People.OrderBy(person => person.Id).LastAsync()) is var last ? (last.Roles, last.Name) : default));
        Assert.Equal(["find", "help", "leads"],
            Office.Channel.Menus["501"].Intersect(["call", "find", "help", "leads", "people", "invite"]).Order(StringComparer.Ordinal));
        await Office.Stranger("502", "other").Says($"/start {code}").Sees("Приглашение не подошло");
        Assert.Equal(6, await Office.Read(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task An_invitation_runs_out_after_24_hours()
    {
        var code = await Invite("/invite secretary");
        Office.Clock.Advance(TimeSpan.FromHours(24));
        var late = Office.Stranger("501", "Поздний");
        await late.Says(code).Sees("Приглашение не подошло");
    }

    [Fact]
    public async Task Of_two_who_use_one_code_at_once_one_wins()
    {
        var code = await Invite("/invite secretary");
        var (one, other) = (Office.Stranger("501", "Первый"), Office.Stranger("502", "Второй"));
        await Task.WhenAll(one.Send(one.Update() with { Text = $"/start {code}" }),
            other.Send(other.Update() with { Text = $"/start {code}" }));
        Assert.Equal(6, await Office.Read(db => db.People.CountAsync()));
        Assert.Equal(1, new[] { one, other }.Count(chat => chat.Last.Shows("Приглашение не подошло")));
    }

    [Fact]
    public async Task A_stranger_is_answered_once_a_minute_and_nothing_of_them_is_kept()
    {
        var before = await Rows();
        var stranger = Office.Stranger("666", "Любопытный");
        await stranger.Says("Кто тут?").Says("89161234567 Иванов кровля -> Петрова").Says("/leads").Attaches("x.pdf")
            .Says(new string('a', 32));
        Assert.Equal("Это рабочий бот компании. Чтобы войти, нужно приглашение от администратора",
            Assert.Single(stranger.Messages).Screen.PlainText());
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await stranger.Says("Ау");
        Assert.Equal(2, stranger.Messages.Count);
        Assert.Equal(before, await Rows());
    }

    [Fact]
    public async Task A_request_for_access_reaches_every_admin_once_and_the_first_decides()
    {
        var second = await Office.Join("Главный Иван", Role.Admin);
        var stranger = Office.Stranger("666", "Новенький");
        await stranger.Says("Здравствуйте").Clicks("Запросить доступ").Sees("Запрос отправлен");
        await stranger.Clicks(new("?", Strangers.RequestAccess), "m1");
        await Boss.Sees("Новенький просит доступ");
        Assert.Single(Boss.Messages);
        var (late, card) = second.Button("Не впускать");
        await Boss.Clicks("менеджер").Sees("решение принято, Админова");
        await second.Sees("Новенький: решение принято, Админова");
        await second.Clicks(late, card).Sees("решение принято, Админова");
        await stranger.Sees("Новенький", "/leads");
        Assert.Contains("leads", Office.Channel.Menus["666"]);
        Assert.Equal(
            Role.Manager,
            await Office.Read(db => db.People.Where(person => person.Name == "Новенький").Select(person => person.Roles).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_was_refused_asks_the_admins_again_after_a_day_at_the_earliest()
    {
        var stranger = Office.Stranger("666", "Настойчивый");
        await stranger.Says("Здравствуйте").Clicks("Запросить доступ");
        await Boss.Clicks("Не впускать").Sees("решение принято");
        await stranger.Clicks(new("?", Strangers.RequestAccess), "m1");
        await Boss.DoesNotSee("просит доступ");
        Office.Clock.Advance(TimeSpan.FromDays(1));
        await stranger.Clicks(new("?", Strangers.RequestAccess), "m1");
        await Boss.Sees("Настойчивый просит доступ");
    }

    [Fact]
    public async Task Whoever_joined_meanwhile_is_not_let_in_a_second_time()
    {
        var stranger = Office.Stranger("666", "Торопливый");
        await stranger.Says("Здравствуйте").Clicks("Запросить доступ");
        await stranger.Says(await Invite("/invite manager Торопливый Тимур")).Sees("/leads");
        await Boss.Clicks("секретарь").Sees("решение принято");
        Assert.Equal(
            (6, Role.Manager),
            await Office.Read(async db => (
                await db.People.CountAsync(),
                await db.People.OrderBy(person => person.Id).Select(person => person.Roles).LastAsync())));
    }

    [Fact] // «English by /language or the client's own language»
    public async Task An_English_client_is_spoken_to_in_English_from_the_first_word()
    {
        var john = Office.Stranger("777", "John Smith", "en-GB");
        await john.Says("hello").Sees("invitation");
        await john.Says($"/start {await Invite("/invite secretary John Smith")}").Sees("John Smith, this is what you can do here");
        AllEnglish(john);
    }

    [Fact] // «English too»: the whole registration
    public async Task A_registration_in_English_has_no_Russian_word()
    {
        var boss = await Office.Join("Adams Ann", Role.Admin | Role.Secretary, person => person.Language = "en");
        var olga = await Office.Join("Peters Olga", Role.Manager, person => person.Language = "en");
        await Office.Change(async db =>
            (await db.People.Where(person => person.Name.StartsWith("Петрова") || person.Name.StartsWith("Сидоров")).ToListAsync())
                .ForEach(person => person.Roles = Role.Approver));
        await boss.Says("/call").Also(AllEnglish).Says("no idea").Also(AllEnglish).Says("+7 495 123-45-67 ext 12").Also(AllEnglish)
            .Says("Peter Ivanov").Also(AllEnglish).Says("hangar roof").Also(AllEnglish)
            .Clicks("Peters").Also(AllEnglish).Clicks("Change").Also(AllEnglish).Clicks("Back").Says("x").Also(AllEnglish).Clicks("Done")
                .Also(AllEnglish);
        await boss.Says("+7 495 123-45-67").Also(AllEnglish).Clicks("Wants a call back").Also(AllEnglish).Says("/leads").Also(AllEnglish)
            .Says("/find Ivanov").Says("/find nobody").Also(AllEnglish).Says("/people").Says("/invite").Says("/delivery").Says("/help")
            .Says("/nosuch").SendsKind("sticker").Says("/letter").Says("/cancel");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await olga.Sees("Reminder").Clicks("In 15 min").Clicks("Open").Clicks("Refusal").Also(AllEnglish).Clicks("Too expensive")
            .Clicks("Skip").Also(AllEnglish);
        AllEnglish(boss);
        AllEnglish(olga);
    }

    [Fact]
    public async Task A_language_is_chosen_with_its_menu_and_kept()
    {
        await Anna.Says("/language").Clicks("English").Sees("Language: English");
        Assert.Contains("call", Office.Channel.Menus[Anna.Account]);
        await Office.Restart();
        await Anna.Says("/call").Sees("Phone number?");
    }

    [Fact]
    public async Task A_role_is_granted_and_revoked_as_the_button_says_however_often_it_is_pressed()
    {
        await Boss.Says("/people").Clicks("Сидоров").ClicksAtOnce("секретарь", 50).Sees("Сидоров Игорь", "секретарь, менеджер");
        Assert.Equal(Role.Secretary | Role.Manager, await RolesOf("Сидоров Игорь"));
        Assert.Contains("call", Office.Channel.Menus[Sidorov.Account]);
        await Sidorov.Says("/call").Sees("Номер телефона?");
        await Boss.Clicks("✓ секретарь");
        Assert.Equal(Role.Manager, await RolesOf("Сидоров Игорь"));
        Assert.DoesNotContain("call", Office.Channel.Menus[Sidorov.Account]);
    }

    [Fact]
    public async Task The_last_admin_cannot_lock_themselves_out()
    {
        await Boss.Says("/people").Clicks("Админова").Clicks("секретарь").Clicks("✓ администратор").IsTold("снять нельзя");
        await Boss.Clicks("Уволить").Clicks("Уволить").IsTold("Себя уволить нельзя");
        Assert.Equal(Role.Admin | Role.Secretary, await RolesOf("Админова Вера"));
        await Boss.Says("/people").Sees("5 сотрудников");
    }

    [Fact]
    public async Task A_deputy_and_a_head_are_named_by_buttons()
    {
        await Boss.Says("/people").Clicks("Белова").Clicks("Заместитель…").Clicks("Орлов").Sees("Заместитель: Орлов Павел");
        await Boss.Clicks("Руководитель…").Clicks("Админова").Sees("Руководитель: Админова Вера");
    }

    [Fact]
    public async Task Nobody_but_an_admin_manages_people()
    {
        foreach (var command in new[] { "/people", "/person 1 dismissed", "/invite admin", "/access 1 admin", "/delivery" })
            await Anna.Says(command).Sees("нет прав");
        Assert.Equal(
            (5, 0),
            await Office.Read(async db => (await db.People.CountAsync(person => person.Active), await db.Invitations.CountAsync())));
    }

    [Fact]
    public async Task A_dismissed_employee_loses_everything_at_once_and_their_work_moves()
    {
        await Anna.Says("89161234567 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Занимаюсь").Clicks("Отказ").Sees("Причина отказа?");
        var (reason, card) = Petrova.Button("Дорого");
        await Boss.Says("/people").Clicks("Петрова").Clicks("Уволить").Clicks("Уволить").Sees("Петрова Ольга: доступ закрыт",
            "Незаконченной работы: 1, теперь её ведёт Сидоров");
        await Sidorov.Sees("Первый контакт", "Иванов Пётр");
        Assert.Empty(Office.Channel.Menus[Petrova.Account]);

        var seen = Petrova.Messages.Count;
        await Petrova.Clicks(reason, card).Says("/leads").Says("/find Иванов");
        Assert.Equal("Это рабочий бот компании. Чтобы войти, нужно приглашение от администратора",
            Assert.Single(Petrova.Messages.Skip(seen)).Screen.PlainText());
        Assert.Null(await Office.Read(db => db.Conversations
            .Where(conversation => db.Set<Address>().Any(address =>
                address.Id == conversation.AddressId && address.Account == Petrova.Account))
            .Select(conversation => conversation.Dialog).SingleAsync()));

        await Office.Pass(TimeSpan.FromMinutes(5));
        await Sidorov.Sees("Напоминание · L-2026-000001");
    }

    [Fact]
    public async Task An_invitation_for_a_further_channel_of_somebody_dismissed_leads_nowhere()
    {
        await Boss.Says("/people").Clicks("Сидоров").Clicks("Ещё канал");
        var code = Code().Match(Boss.Last.Screen.PlainText()).Value;
        await Boss.Says("/people").Clicks("Сидоров").Clicks("Уволить").Clicks("Уволить");
        var other = Office.Stranger("900", "Сидоров с другого телефона");
        await other.Says($"/start {code}").Sees("Приглашение не подошло");
        Assert.False(await Office.Read(db => db.Addresses.AnyAsync(address => address.Account == "900")));
    }

    [Fact] // U7
    public async Task The_admin_reads_the_record_and_finds_it_whole() =>
        await Boss.Says("/invite manager Кузнецов Олег").Says("/audit").Clicks("роверить").Sees("1");

    private static void AllEnglish(Chat chat)
    {
        foreach (var message in chat.Messages)
        {
            var labels = message.Screen.Rows.SelectMany(row => row).Select(button => button.Label);
            Assert.DoesNotMatch(Cyrillic(), ForeignNames().Replace(message.Screen.PlainText() + string.Join(' ', labels), ""));
        }
    }

    private async Task<string> Invite(string command)
    {
        await Boss.Says(command).Sees("Приглашение");
        return Code().Match(Boss.Last.Screen.PlainText()).Value;
    }

    private Task<Role> RolesOf(string name) =>
        Office.Read(db => db.People.Where(person => person.Name == name).Select(person => person.Roles).SingleAsync());

    private Task<(int, int, int, int, int)> Rows() => Office.Read(async db =>
        (await db.SeenUpdates.CountAsync(), await db.Outbox.CountAsync(), await db.Files.CountAsync(), await db.Addresses.CountAsync(),
            await db.Audit.CountAsync()));

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Code();

    [GeneratedRegex(@"\p{IsCyrillic}+")]
    private static partial Regex Cyrillic();

    /// <summary>The colleagues' own names, and the example of a Russian line.</summary>
    [GeneratedRegex("Белова Анна|Орлов Павел|Петрова Ольга|Сидоров Игорь|Админова Вера|Белова|Орлов|Петрова|Сидоров|Админова|ООО Ромашка")]
    private static partial Regex ForeignNames();
}
