using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesBot.Events;
using SalesBot.People;
using SalesBot.Processes;
using SalesBot.Programs;
using SalesBot.Values;

namespace SalesBot.Tests.Programs;

/// <summary>A lead that a program hands in goes the way of one that a secretary registers (D19).</summary>
public sealed class HandInLeadTests : ProgramTest
{
    [Fact] // D19, A3
    public async Task Whoever_leads_it_has_its_card_at_once_and_a_reminder_in_five_minutes()
    {
        await HandsIn(New("89031112233", "Лебедев Антон, ООО «Вектор»") with { Text = "Нужен забор.\nСорок метров" });
        await Petrova.DoesNotSee("Лебедев");
        await Sidorov.Sees("L-2026-000002", "первый контакт", "Лебедев Антон", "+7 903 111-22-33", "Нужен забор. Сорок метров",
            "пришла через «Форма на сайте»", "Источник: Сайт", "Реклама: yandex / autumn", "Страница: https://www.example.com/roof");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await Sidorov.Sees("Напоминание");
    }

    [Fact] // D19, B1
    public async Task A_known_contact_is_found_and_the_lead_is_whose_the_last_one_was()
    {
        await HandsIn(New("89123456789", ""));
        await Petrova.Sees("L-2026-000002", "Иванов Пётр");
        Assert.Equal(1, await Office.Read(db => db.Set<SalesBot.Clients.Contact>().CountAsync()));
    }

    [Fact] // D19, A4
    public async Task Without_a_phone_it_is_a_letter_and_both_addresses_are_the_contacts()
    {
        var email = EmailAddress.TryParse("anton@example.org");
        await HandsIn(New("89031112233", "Лебедев Антон") with { Email = email, Kind = EventKind.Call });
        await HandsIn(new HandedLead("Лебедев Антон", null, email, "ещё забор", "", EventKind.Call, new LeadSource()));
        Assert.Equal([EventKind.Call, EventKind.Letter], await Office.Read(db => db.Events
            .Where(document => document.LeadId > 1 && document.BasisId == null).OrderBy(document => document.Id)
            .Select(document => document.Kind).ToListAsync()));
        Assert.Equal(2, await Office.Read(db => db.Set<SalesBot.Clients.Contact>().CountAsync()));
    }

    [Fact] // D19, B25
    public async Task From_a_blocked_number_it_waits_for_a_persons_word()
    {
        await Anna.Says("/call").Says("89031112233").Clicks("Не обращение").Clicks("Спам");
        Assert.Equal(("M-2026-000001", "waiting"), await HandsIn(New("89031112233", "Лебедев")));
        await Anna.Says("/letters").Sees("M-2026-000001");
    }

    [Fact] // D19: a form on a site may be there before the first colleague
    public async Task While_nobody_has_joined_it_waits_among_the_letters()
    {
        await Office.Change(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(person => person.Active, false)));
        Assert.Equal(("M-2026-000001", "waiting"), await HandsIn(New("89031112233", "Лебедев")));
    }

    [Fact] // D19
    public async Task Named_it_is_theirs_and_the_record_names_the_program()
    {
        var petrova = await Office.Read(db => db.People.Where(person => person.Name == "Петрова Ольга").Select(person => person.Id)
            .FirstAsync());
        await HandsIn(New("89031112233", "Лебедев") with { ResponsibleId = petrova });
        await Petrova.Sees("L-2026-000002");
        await Petrova.Says("/history 2").Sees("программа «1С»");
    }

    [Theory] // D19
    [InlineData(2, "1:0 2:9", 2)]
    [InlineData(null, "1:3 2:1 3:1", 2)]
    [InlineData(7, "1:3 2:1", 2)]
    [InlineData(null, "", 1)]
    public void Who_led_the_last_one_leads_it_or_who_has_the_least_to_do(int? last, string load, int chosen)
    {
        List<Person> staff = [.. Enumerable.Range(1, 3).Select(id => new Person { Id = id, Name = $"{id}" })];
        var busy = load.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(':'))
            .ToDictionary(one => int.Parse(one[0], CultureInfo.InvariantCulture), one => int.Parse(one[1], CultureInfo.InvariantCulture));
        if (load.Length > 0) busy.TryAdd(3, 5);
        Assert.Equal(chosen, ChooseManager.Of(staff, last, busy).Id);
    }

    private static HandedLead New(string phone, string who) => new(
        who, PhoneNumber.TryParse(phone), null, "", "забор", EventKind.Letter, new LeadSource
        {
            Program = "Форма на сайте",
            Source = "site",
            UtmSource = "yandex",
            UtmCampaign = "autumn",
            Page = "https://www.example.com/roof",
        });

    private async Task<(string, string)> HandsIn(HandedLead lead)
    {
        await Office.Change(async db =>
        {
            if (!await db.ApiKeys.AnyAsync())
                db.ApiKeys.Add(new ApiKey { Name = "1С", Hash = "x", Ending = "xxxx", CreatedAt = Office.Clock.GetUtcNow() });
        });
        var receipt = await Does(work => HandInLead.Do(work, lead));
        return (receipt.Number, receipt.State);
    }
}
