using Microsoft.EntityFrameworkCore;
using SalesBot.People;

namespace SalesBot.Tests.Colleagues;

/// <summary>
/// U1: one person in two channels. The second one is another account here; which channel it is in makes no difference to the core.
/// </summary>
public sealed class LinkChannelTests : OfficeTest
{
    [Fact] // U1
    public async Task A_person_comes_in_a_second_time_under_their_own_name()
    {
        var second = await Linked();

        await second.Sees("Петрова Ольга, вот что здесь можно");
        await Petrova.Sees("Под вашим именем добавлен вход: Telegram, «Петрова О.»");
        Assert.Equal(5, await Office.Read(db => db.People.CountAsync()));
    }

    [Fact] // U1
    public async Task A_notice_goes_to_where_they_were_last_active()
    {
        var second = await Linked();
        await Anna.Says("89123456789 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await second.Sees("первый контакт", "L-2026-000001");
        await Petrova.DoesNotSee("L-2026-000001");

        Office.Clock.Advance(TimeSpan.FromSeconds(1));
        await Petrova.Says("/leads");
        await Anna.Says("89160000000 Смирнова забор -> Петрова").Clicks("Готово");
        await Petrova.Sees("первый контакт", "L-2026-000002");
        await second.DoesNotSee("L-2026-000002");
    }

    [Fact] // U1
    public async Task What_is_done_in_one_is_seen_in_the_other()
    {
        var second = await Linked();
        await Anna.Says("89123456789 Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Says("/lead 1").Sees("первый контакт");
        await second.Sees("первый контакт").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");

        await Petrova.Sees("L-2026-000001", "Отказ", "Дорого");
    }

    [Fact]
    public async Task The_code_works_once_and_a_new_one_makes_the_former_useless()
    {
        var former = await Code();
        var code = await Code();
        await Office.Stranger("701", "Чужой").Says("/start " + former).Sees("Приглашение не подошло");
        await Office.Stranger("702", "Петрова О.").Says("/start " + code).Sees("Петрова Ольга, вот что здесь можно");
        await Office.Stranger("703", "Чужой").Says("/start " + code).Sees("Приглашение не подошло");
    }

    [Fact]
    public async Task The_code_of_somebody_dismissed_lets_nobody_in()
    {
        var code = await Code();
        await Office.Change(async db => (await db.People.SingleAsync(person => person.Name == "Петрова Ольга")).Active = false);

        await Office.Stranger("701", "Петрова О.").Says("/start " + code).Sees("Приглашение не подошло");
        Assert.False(await Office.Read(db => db.Addresses.AnyAsync(address => address.Account == "701")));
    }

    private async Task<Chat> Linked()
    {
        var code = await Code();
        Office.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = Office.Stranger("700", "Петрова О.");
        await second.Says("/start " + code);
        return second;
    }

    private async Task<string> Code()
    {
        await Petrova.Says("/link").Sees("Второй канал");
        return Petrova.Last.Screen.Rows[0][0].Value["/start ".Length..];
    }
}
