using Microsoft.EntityFrameworkCore;
using SalesBot.OtherContacts;
using SalesBot.People;
using SalesBot.Records;
using SalesBot.Tests.Letters;

namespace SalesBot.Tests.OtherContacts;

public sealed class OtherContactTests : LetterTest
{
    private Chat lebedev = null!, romanova = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        lebedev = await Office.Join("Лебедев Сергей", Role.ExecutionHead);
        romanova = await Office.Join("Романова Нина", Role.ExecutionHead);
    }

    [Fact] // B23
    public async Task Choosing_the_category_shows_at_once_what_to_say_and_gives_it_to_the_queue()
    {
        await Claim();
        await Anna.Sees("✓ C-2026-000001: Рекламация. Иванов Пётр", "Передано всем с ролью «рук. исполнения»",
            "Скажите звонящему: Рекламацию мы приняли");
        foreach (var chat in new[] { lebedev, romanova }) await chat.Sees("Рекламация · C-2026-000001", "Иванов Пётр · +7 916 123-45-67",
            "течёт крыша", "Никто не взял. Очередь: рук. исполнения").Says("/today").Sees("не продажа, никто не взял");
        await Petrova.DoesNotSee("Рекламация");
    }

    [Fact] // B23, W11
    public async Task The_first_takes_it_and_has_it_until_it_is_done()
    {
        await Claim();
        var (button, card) = romanova.Button("Беру");
        await lebedev.Clicks("Беру").Sees("Взято сегодня 13:00: Лебедев");
        await romanova.Sees("Взято сегодня 13:00: Лебедев").Clicks(button, card).IsTold("Уже взято: Лебедев");
        await romanova.Says("/today").DoesNotSee("никто не взял");
        await lebedev.Says("/today").Sees("C-2026-000001 · Иванов Пётр · не продажа, ждёт вас");
        await lebedev.Says("с-2026-1");
        Assert.Contains("Рекламация", lebedev.Last.Screen.PlainText(), StringComparison.Ordinal);
        await romanova.Says("/contact 1 done").IsTold("Занимается Лебедев: эта кнопка не ваша");
        await lebedev.Clicks("Готово").Sees("✓ Готово сегодня 13:00: Лебедев").Says("/today").Sees("Просроченного у вас нет")
            .Says("/contact 1 done").IsTold("Уже готово: Лебедев");
    }

    [Fact] // B23: a race, one effect
    public async Task Two_who_take_it_at_once_are_one_who_has_it_and_one_who_is_told()
    {
        await Claim();
        var (first, second) = (lebedev.Button("Беру"), romanova.Button("Беру"));
        await Task.WhenAll(lebedev.Send(lebedev.Update() with { Tap = new(first.Button.Value, first.CardId) }),
            romanova.Send(romanova.Update() with { Tap = new(second.Button.Value, second.CardId) }));
        Assert.Equal(1, new[] { lebedev, romanova }.Count(chat => chat.Toast?.Contains("Уже взято", StringComparison.Ordinal) == true));
        Assert.Equal(1, await Office.Read(db => db.Audit.CountAsync(record => record.Action == "contact.taken")));
    }

    [Fact] // B23, B6
    public async Task A_letter_goes_to_the_queue_too_and_can_be_read_there()
    {
        await Comes(text: "Крыша течёт. " + new string('а', 800));
        await Anna.Clicks("Не обращение").Clicks("Рекламация").Sees("Можно ответить: Рекламацию мы приняли");
        await lebedev.Sees("Рекламация · C-2026-000001", "Кровля ангара").Clicks("Письмо").Sees("Письмо M-2026-000001",
            "Крыша течёт").Clicks("Целиком").Sees("1 из 1");
        await lebedev.Clicks("Беру").Clicks("Готово");
        await Anna.Says("/letters 1").Sees("✓ Не обращение: Рекламация, C-2026-000001");
    }

    [Fact] // B23: nobody with the role
    public async Task Where_nobody_has_the_role_it_is_the_administrators()
    {
        await Anna.Says("89161234567 Смирнов ООО Профиль листы").Clicks("Петрова").Clicks("Не обращение").Clicks("Поставщик").Sees(
            "Передано всем с ролью «администратор»");
        await Boss.Sees("Поставщик · C-2026-000001").Clicks("Беру").Clicks("Готово");
    }

    [Fact] // B23: nobody named
    public async Task A_category_that_names_nobody_is_only_logged()
    {
        await Anna.Says("89161234567 Смирнов листы").Clicks("Петрова").Clicks("Не обращение").Clicks("Ошиблись номером")
            .Sees("Ошиблись номером");
        Assert.False(await Office.Read(db => db.ContactTasks.AnyAsync()));
    }

    [Fact] // B11
    public async Task Who_leaves_leaves_no_contact_behind()
    {
        await Claim();
        await lebedev.Clicks("Беру");
        await Office.Change(async db =>
            (await db.People.SingleAsync(person => person.Name == "Лебедев Сергей")).DeputyId =
                (await db.People.SingleAsync(person => person.Name == "Романова Нина")).Id);
        var leaver = await Office.Read(db =>
            db.People.Where(person => person.Name == "Лебедев Сергей").Select(person => person.Id).SingleAsync());
        await Boss.Says($"/person {leaver} dismissed");
        await romanova.Says("/today").Sees("не продажа, ждёт вас");
    }

    [Fact]
    public async Task A_contact_of_others_is_as_good_as_none()
    {
        await Claim();
        await Petrova.Says("/contact 1").Sees("Такого контакта нет").Says("/contact 1 take").Says("/contact x").Sees("Такого контакта нет");
        await lebedev.Says("/contact 1 done").IsTold("Сначала нажмите «Беру»");
    }

    private async Task Claim() =>
        await Anna.Says("89161234567 Иванов Пётр течёт крыша").Clicks("Петрова").Clicks("Не обращение").Clicks("Рекламация");
}
