using Microsoft.EntityFrameworkCore;
using SalesBot.Leads;

namespace SalesBot.Tests.Contacts;

public sealed class BlockedNumberTests : OfficeTest
{
    private const string Line = "89161234567 Иванов Пётр кровля -> Петрова";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says(Line).Clicks("Не обращение").Clicks("Спам").Sees("Номер заблокирован", "только после подтверждения");
    }

    [Fact] // B25
    public async Task There_is_no_lead_from_a_blocked_number_without_confirming()
    {
        await Anna.Says(Line).Sees("Номер заблокирован: спам, 23.11, Белова", "Всё равно обращение");
        Assert.DoesNotContain(Anna.Last.Screen.Rows.SelectMany(row => row), button => button.Label is "Готово" or "Новое обращение");
        Assert.Equal(0, await Office.Read(db => db.Leads.CountAsync()));
        await Anna.Clicks("Всё равно обращение").Clicks("Готово").Sees("L-2026-000001");
    }

    [Fact] // B25
    public async Task A_lead_that_was_confirmed_unblocks_the_number()
    {
        await Anna.Says(Line).Clicks("Всё равно обращение").Clicks("Готово").Sees("L-2026-000001");
        await Anna.Says("89161234567").Also(chat => Assert.True(
            chat.Last.Shows("Новое обращение") && !chat.Last.Shows("заблокирован"), chat.Transcript()));
    }

    [Fact] // B25: a slip, found a week later
    public async Task Whoever_looks_for_a_blocked_number_may_free_it()
    {
        await Orlov.Says("/find 89161234567").Sees("Номер заблокирован: спам, 23.11, Белова").DoesNotSeeButton("Разблокировать");
        await Anna.Says("/find 8 916 123-45-67").Sees("Номер заблокирован: спам, 23.11, Белова").Clicks("Разблокировать")
            .Sees("Номер разблокирован: +7 916 123-45-67");
        await Anna.Says("/find 89161234567").Also(chat => Assert.False(chat.Last.Shows("заблокирован"), chat.Transcript()));
        await Anna.Says(Line).DoesNotSeeButton("Всё равно обращение").Also(chat => chat.Button("Новое обращение"));
        await Boss.Says("/audit").Sees("Номер разблокирован");
    }

    [Fact] // B25
    public async Task The_card_of_a_contact_says_that_its_number_is_blocked_and_who_may_not_frees_nothing()
    {
        await Anna.Says("/contactcard 1").Sees("Номер заблокирован: спам").Also(chat => chat.Button("Разблокировать"));
        await Orlov.Says("/contactcard 1 unblock");
        await Anna.Says("/contactcard 1").Sees("Номер заблокирован: спам").Clicks("Разблокировать").Sees("Номер разблокирован");
        await Anna.Says("/contactcard 1").DoesNotSeeButton("Разблокировать");
    }

    [Fact] // B25: whoever else has the number
    public async Task Another_number_is_not_blocked()
    {
        await Anna.Says("89217654321 Смирнова забор -> Сидоров").Clicks("Готово").Sees("L-2026-000001");
    }
}
