using SalesBot.People;
using SalesBot.WorkingTime;

namespace SalesBot.Tests.People;

public sealed class SaidRolesTests : OfficeTest
{
    [Theory] // D29
    [InlineData("менеджер Планёрка", Role.Manager, "Планёрка")]
    [InlineData("менеджерам: планёрка", Role.Manager, "планёрка")]
    [InlineData("Секретари, менеджеры Планёрка", Role.Secretary | Role.Manager, "Планёрка")]
    [InlineData("секретари и менеджеры планёрка", Role.Secretary | Role.Manager, "планёрка")]
    [InlineData("менеджеры, завтра собрание", Role.Manager, "завтра собрание")]
    [InlineData("рук. исполнения зайдите", Role.ExecutionHead, "зайдите")]
    [InlineData("руководителям отдела исполнения: зайдите", Role.ExecutionHead, "зайдите")]
    [InlineData("внешний исполнитель Ян", Role.External, "Ян")]
    [InlineData("исполнители Ян", Role.Executor, "Ян")]
    [InlineData("managers and approvers\nHello", Role.Manager | Role.Approver, "Hello")]
    [InlineData("администратор", Role.Admin, "")]
    [InlineData("менеджеры/секретари планёрка", Role.Secretary | Role.Manager, "планёрка")]
    [InlineData("managers & executors hello", Role.Manager | Role.Executor, "hello")]
    [InlineData("внешним: сверка", Role.External, "сверка")]
    [InlineData("начальнику отдела исполнения зайдите", Role.ExecutionHead, "зайдите")]
    [InlineData("внешний вид витрин", null, null)]
    [InlineData("менеджмент Планёрка", null, null)]
    [InlineData("Планёрка", null, null)]
    public void Roles_are_read_as_every_card_says_them(string text, Role? roles, string? rest) =>
        Assert.Equal((roles, rest), (SaidRoles.Take(text)?.Roles, SaidRoles.Take(text)?.Text));

    [Theory] // D29: a notice for the managers is not for external executors
    [InlineData("всем менеджерам собрание", Role.Manager, "собрание")]
    [InlineData("все менеджеры и секретари собрание", Role.Secretary | Role.Manager, "собрание")]
    [InlineData("all managers: hello", Role.Manager, "hello")]
    public void All_of_a_role_are_that_role(string text, Role roles, string rest) =>
        Assert.Equal((roles, rest), SaidRoles.Take(text, all: true));

    [Theory] // D29
    [InlineData("всем сотрудникам собрание", "собрание")]
    [InlineData("все: менеджеры заняты", "менеджеры заняты")]
    [InlineData("коллегам привет", "привет")]
    [InlineData("коллегия собралась", null)]
    public void All_people_are_everybody(string text, string? rest) =>
        Assert.Equal(rest is null ? null : (RoleWords.Everybody, rest), SaidRoles.Take(text, all: true));

    [Fact] // B19, D29
    public async Task A_broadcast_goes_to_several_roles_and_to_all()
    {
        await Boss.Says("/broadcast секретари, менеджеры Планёрка").Sees("Разослать 3 сотрудникам (секретарь, менеджер)?");
        await Boss.Says("/broadcast все Планёрка").Sees("(все)?").Clicks("Разослать");
        await Orlov.Sees("Планёрка");
        await Anna.Sees("Планёрка");
    }

    [Fact] // D29
    public async Task Open_invitations_are_listed_and_taken_back()
    {
        await Boss.Says("/invite менеджер Чуев Антон").Sees("Приглашение: менеджер · Чуев Антон");
        var code = Boss.Last.Screen.Lines.SelectMany(line => line.Spans)
            .Single(span => span.Text.StartsWith("/start ", StringComparison.Ordinal)).Text;
        await Boss.Says("/invite").Sees("Открытые приглашения", "менеджер · Чуев Антон").Clicks("Отозвать 1")
            .Sees("Приглашение отозвано: менеджер · Чуев Антон");
        await Boss.Says("/invite revoke 1").Sees("нет");
        var stranger = Office.Stranger("77001", "Чуев");
        await stranger.Says(code);
        Assert.False(await Office.Read(db => Task.FromResult(db.People.Any(person => person.Name == "Чуев Антон"))));
        await Boss.Says("/audit").Sees("Отозвано приглашение: Чуев Антон");
    }

    [Theory] // D33
    [InlineData("Минск", "Europe/Minsk")]
    [InlineData("алматы", "Asia/Almaty")]
    [InlineData("Берлин", "Europe/Berlin")]
    [InlineData("UTC+5", "Etc/GMT-5")]
    [InlineData("gmt -3", "Etc/GMT+3")]
    [InlineData("МСК+2", "Etc/GMT-5")]
    [InlineData("+5:30", "Asia/Kolkata")]
    [InlineData("America/Toronto", "America/Toronto")]
    [InlineData("Ростов-на-Дону", "Europe/Moscow")]
    [InlineData("Воронеж", "Europe/Moscow")]
    [InlineData("Нью Йорк", "America/New_York")]
    [InlineData("Улан  Удэ", "Asia/Irkutsk")]
    [InlineData("msk", "Europe/Moscow")]
    [InlineData("Saint Petersburg", "Europe/Moscow")]
    [InlineData("Novosibirsk", "Asia/Novosibirsk")]
    [InlineData("los ANGELES", "America/Los_Angeles")]
    [InlineData("по Москве", "Europe/Moscow")]
    [InlineData("московское", "Europe/Moscow")]
    [InlineData("По московскому времени", "Europe/Moscow")]
    [InlineData("мск", "Europe/Moscow")]
    [InlineData("время мск", "Europe/Moscow")]
    [InlineData("Moscow time", "Europe/Moscow")]
    [InlineData("Берлине", "Europe/Berlin")]
    [InlineData("в Берлине", "Europe/Berlin")]
    [InlineData("Berlin time", "Europe/Berlin")]
    [InlineData("ЕКАТЕРИНБУРГЕ", "Asia/Yekaterinburg")]
    [InlineData("екатеринбургское время", "Asia/Yekaterinburg")]
    [InlineData("в Казани", "Europe/Moscow")]
    [InlineData("из Нижнего Новгорода", "Europe/Moscow")]
    [InlineData("в Ростове-на-Дону", "Europe/Moscow")]
    [InlineData("Набережных Челнах", "Europe/Moscow")]
    [InlineData("омское", "Asia/Omsk")]
    [InlineData("по Омску", "Asia/Omsk")]
    [InlineData("по самарскому", "Europe/Samara")]
    [InlineData("Перми", "Asia/Yekaterinburg")]
    [InlineData("в Петропавловске-Камчатском", "Asia/Kamchatka")]
    [InlineData("в Нью-Йорке", "America/New_York")]
    [InlineData("Афинах", "Europe/Athens")]
    [InlineData("в Грузии", "Asia/Tbilisi")]
    [InlineData("UTC+5.30", "Asia/Kolkata")]
    [InlineData("UTC+5,5", "Asia/Kolkata")]
    [InlineData("UTC +5", "Etc/GMT-5")]
    [InlineData("utc + 05:00", "Etc/GMT-5")]
    [InlineData("UTC 5", "Etc/GMT-5")]
    [InlineData("GMT+3", "Etc/GMT-3")]
    [InlineData("UTC плюс 5", "Etc/GMT-5")]
    [InlineData("UTC−3", "Etc/GMT+3")]
    [InlineData("мск+2", "Etc/GMT-5")]
    [InlineData("МСК плюс два часа", "Etc/GMT-5")]
    [InlineData("MSK-1", "Etc/GMT-2")]
    [InlineData("+2 к Москве", "Etc/GMT-5")]
    [InlineData("плюс 4 часа от мск", "Etc/GMT-7")]
    [InlineData("час назад от Москвы", "Etc/GMT-2")]
    [InlineData("на два часа больше, чем в Москве", "Etc/GMT-5")]
    [InlineData("2 hours ahead of Moscow", "Etc/GMT-5")]
    [InlineData("CET", "Europe/Berlin")]
    [InlineData("cest", "Europe/Berlin")]
    [InlineData("EST", "America/New_York")]
    [InlineData("YEKT", "Asia/Yekaterinburg")]
    [InlineData("UTC.", "Etc/UTC")]
    [InlineData("CST", null)]
    [InlineData("IST", null)]
    [InlineData("+5", null)]
    [InlineData("плюс 5", null)]
    [InlineData("на час раньше Москвы", null)]
    [InlineData("дело", null)]
    [InlineData("в пути", null)]
    [InlineData("UTC+5.20", null)]
    [InlineData("Narnia", null)]
    [InlineData("../etc/passwd", null)]
    [InlineData("Нарния", null)]
    [InlineData("UTC+27", null)]
    public void A_time_zone_is_said_by_its_city_its_hours_or_its_name(string text, string? zone) => Assert.Equal(zone, SaidZone.Of(text));

    [Fact] // D33
    public async Task A_zone_beside_the_buttons_is_typed()
    {
        var id = await Office.Read(db => Task.FromResult(db.People.Single(person => person.Name == "Петрова Ольга").Id));
        await Boss.Says($"/person {id} zone").Sees("Нет в списке?");
        await Boss.Says($"/person {id} zone Минск").Sees("Часовой пояс: Europe/Minsk");
        await Boss.Says($"/person {id} zone UTC+5").Sees("Часовой пояс: UTC+5");
        await Boss.Says($"/person {id} zone в Берлине").Sees("Часовой пояс: Europe/Berlin");
        await Boss.Says($"/person {id} zone Нижний  Новгород").Sees("Часовой пояс: как в офисе");
        await Boss.Says($"/person {id} zone Нарния").Sees("Не знаю часового пояса «Нарния»");
        await Boss.Says($"/person {id} zone +5").Sees("«+5»: от Москвы или от UTC?");
        await Boss.Says($"/person {id} zone CST").Sees("«CST» в разных странах значит разное время");
    }
}
