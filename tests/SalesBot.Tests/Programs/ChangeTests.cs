using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Orders;
using SalesBot.Processes;
using SalesBot.Programs;

namespace SalesBot.Tests.Programs;

/// <summary>What a program changes is on the record from what to what, and the cards show it (D17, D19).</summary>
public sealed class ChangeTests : ProgramTest
{
    [Fact] // D17, D19
    public async Task A_lead_is_changed_in_topic_kind_contact_and_client()
    {
        Assert.True(await Changes(new LeadChange { Topic = "навес", Kind = EventKind.Letter, ClientId = 1 }));
        Assert.True(await Changes(new LeadChange { Who = "Сергеева Анна", Reach = "+79031112233" }));
        Assert.True(await Changes(new LeadChange { Client = "ООО «Вектор», ИНН 7736050003" }));
        await Petrova.Says("/lead 1").Sees("навес", "Сергеева Анна", "+7 903 111-22-33", "ООО «Вектор»");
        await Petrova.Says("/history 1").Sees("О чём: кровля ангара → навес", "Вид: Звонок → Письмо",
            "Контрагент: ООО «Ромашка» → ООО «Вектор»", "Сергеева Анна · +7 903 111-22-33");
    }

    [Fact] // D19, A4: it stayed a letter, and the answer was that it was done
    public async Task Without_a_phone_no_lead_becomes_a_call_and_with_one_said_beside_it_does()
    {
        Assert.True(await Changes(new LeadChange { Who = "Сергеева Анна", Reach = "anna@romashka.example" }));
        Assert.True(await Changes(new LeadChange { Kind = EventKind.Letter }));
        await Office.Change(db => db.Set<Event>().Where(one => one.LeadId == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ContactPhone, (string?)null)));
        var call = new LeadChange { Kind = EventKind.Call, Topic = "навес" };
        Assert.Equal(LeadChanged.NoPhone, await Does(async work =>
            await ChangeLead.Do(work, await work.Db.Set<Lead>().FirstAsync(lead => lead.Id == 1), call)));
        await Petrova.Says("/lead 1").DoesNotSee("навес");
        Assert.True(await Changes(call with { Reach = "+79031112233" }));
        await Petrova.Says("/history 1").Sees("Вид: Письмо → Звонок");
    }

    [Theory] // F15: a program that knows no ИНН made a client at each change
    [InlineData("Ромашка", 1)]
    [InlineData("Общество с ограниченной ответственностью «Ромашка»", 1)]
    [InlineData("АО «Ромашка»", 2)]
    [InlineData("ООО «ТД Ромашка»", 2)]
    public async Task A_client_that_is_called_so_is_the_one_that_is_there(string name, int clients)
    {
        Assert.True(await Changes(new LeadChange { Client = name }));
        Assert.Equal(clients, await Office.Read(db => db.Clients.CountAsync()));
        Assert.True(await Changes(new LeadChange { Client = name }));
        Assert.Equal(clients, await Office.Read(db => db.Clients.CountAsync()));
    }

    [Fact] // D19, A17
    public async Task What_was_asked_about_it_as_it_was_is_withdrawn()
    {
        await Petrova.Says("/lead 1 go proposal").Says("Профнастил С21, 72 000 руб.").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await Petrova.Says("/lead 1 go proposal-approval").Says("Орлов");
        await Orlov.Sees("Согласовать");
        Assert.True(await Changes(new LeadChange { Who = "Сергеева Анна", Reach = "+79031112233" }));
        await Orlov.Says("/approval 1 yes").DoesNotSee("✓ Согласовано");
        await Petrova.Says("/history 1").Sees("Согласование отозвано");
    }

    [Fact] // D19
    public async Task A_lead_that_has_ended_does_not_change()
    {
        await Petrova.Says("/lead 1 go refusal").Clicks("Дорого").Clicks("Пропустить");
        Assert.False(await Changes(new LeadChange { Topic = "навес" }));
    }

    [Fact] // D17
    public async Task A_client_and_a_contact_are_corrected_and_open_leads_show_it()
    {
        await Changes(new LeadChange { ClientId = 1 });
        await Does(async work =>
        {
            var client = (await ChangeClient.WithId(work, 1))!;
            await ChangeClient.Do(work, client, new SaidClient("ООО «Лютик»", "7707083893", "770701001", "Москва"));
            await ChangeClient.Do(work, client, new SaidClient(null, null, "", null));
            var contact = await work.Db.Set<Contact>().FirstAsync(one => one.Id == 1);
            await ChangeContact.Do(work, contact,
                new SaidPerson("Иванов Пётр Ильич", null, "снабженец", ["+79123456789", "+79031112233"], 1));
            return true;
        });
        await Petrova.Says("/lead 1").Sees("ООО «Лютик»", "Иванов Пётр Ильич");
        await Petrova.Says("/client 1").Sees("ООО «Лютик»", "7707083893", "Москва", "снабженец", "+7 903 111-22-33")
            .DoesNotSee("770701001");
        Assert.Equal(1, (await Does(work => ChangeClient.WithInn(work, "7707083893")))?.Id);
        await Boss.Says("/audit").Sees("Иванов Пётр Ильич");
    }

    [Fact] // D17
    public async Task A_client_and_a_contact_are_written_down_and_found()
    {
        await Does(async work =>
        {
            var client = await ChangeClient.Add(work, new SaidClient("ООО «Мегасклад»", "5047028850", null, null));
            return await ChangeContact.FindOrAdd(work, new SaidPerson("Смирнова Ольга", "ООО «Мегасклад»", "главбух",
                ["+74951234567", "smirnova@megasklad.example"], client.Id));
        });
        await Petrova.Says("/find мегасклад").Sees("Мегасклад").Says("/find smirnova@megasklad.example").Sees("Смирнова Ольга");
    }

    [Fact] // D19
    public async Task A_number_without_a_name_is_whoever_has_it()
    {
        await Does(work => ChangeContact.FindOrAdd(work, new SaidPerson(null, null, null, ["+79031112244"], null)));
        await Does(work => ChangeContact.FindOrAdd(work, new SaidPerson(null, null, null, ["+79031112244"], null)));
        Assert.Equal(1, await Office.Read(db => db.Set<ContactPoint>().CountAsync(point => point.Value == "+79031112244")));
    }

    [Fact] // D19
    public async Task An_order_that_is_paid_and_shipped_is_told_to_its_executor_and_its_manager()
    {
        await Posted();
        await Progresses(new SaidProgress { PaidAt = Office.Clock.GetUtcNow(), PaidSum = 20_000 });
        await Kuznetsov.Sees("O-2026-000001", "Оплачен частично: 20");
        await Petrova.Sees("O-2026-000001", "Оплачен частично: 20");
        await Progresses(new SaidProgress { PaidSum = 72_000, ShippedAt = Office.Clock.GetUtcNow() });
        await Kuznetsov.Sees("Отгружен").Says("/order 1").Sees("Оплачен: 72", "Отгружен: сегодня");
        await Progresses(new SaidProgress { Unshipped = true, Unpaid = true });
        await Petrova.Sees("Отгрузка отменена").Sees("Оплата отменена");
        Assert.Null((await Office.Read(db => db.Set<Order>().SingleAsync())).PaidAt);
        await Petrova.Says("/history 1").Sees("отгрузка: Отгружен: сегодня 13:00 → —").Clicks("← Раньше").Sees("оплата");
    }

    [Fact] // D19
    public async Task Files_of_a_lead_and_an_order_are_put_once_and_are_on_their_cards()
    {
        await Posted();
        var bytes = Encoding.UTF8.GetBytes("накладная");
        for (var times = 0; times < 2; times++)
        {
            await Does(async work => await PutFile.ToLead(work, await work.Db.Set<Lead>().FirstAsync(), "план.txt", "text/plain", bytes));
            await Does(async work => await PutFile.ToOrder(work, await work.Db.Set<Order>().FirstAsync(), "счёт.txt", "text/plain", bytes));
        }

        await Kuznetsov.Says("/order 1").Sees("счёт.txt");
        await Petrova.Says("/history 1").Sees("Добавлен файл: план.txt", "К заказу O-2026-000001 добавлен файл: счёт.txt");
        Assert.Equal(["план.txt", "счёт.txt"], await Does(work => PutFile.OfLead(work, 1).OrderBy(file => file.Id)
            .Select(file => file.Name).ToListAsync()));
        Assert.Contains("счёт.txt", await Does(work => PutFile.OfOrder(work, 1).Select(file => file.Name).ToListAsync()));
    }

    [Fact] // D19
    public async Task An_item_is_known_by_its_name_or_else_by_its_code_and_found_by_its_new_name()
    {
        CatalogueRow Row(string name, string? code) => new(name, "м²", 700, "", null, 0, 0, "", true) { Code = code };
        Assert.Equal(new CatalogueImport(0, 1, 0), await Does(work => ImportCatalogue.Do(work, [Row("Профнастил С21", "С21")])));
        Assert.Equal(new CatalogueImport(0, 1, 0), await Does(work => ImportCatalogue.Do(work, [Row("Лист С21 оцинкованный", "С21")])));
        Assert.Equal(new CatalogueImport(0, 0, 1), await Does(work => ImportCatalogue.Do(work, [Row("Лист С21 оцинкованный", null)])));
        Assert.Equal("Лист С21 оцинкованный", Assert.Single(await Does(work => FindItems.By(work, "оцинкованный"))).Name);
        Assert.DoesNotContain(await Does(work => FindItems.By(work, "профнастил")),
            item => item.Name.Contains("С21", StringComparison.Ordinal));
    }

    [Fact] // D28
    public async Task Heads_and_administrators_see_the_letters_that_wait_with_others()
    {
        await Anna.Forwards("Зайцев", "Здравствуйте, нужна кровля");
        await Office.Pass(TimeSpan.FromHours(1));
        await Boss.Says("/letters").Sees("Неразобранные письма: 1");
        await Orlov.Says("/letters").Sees("Неразобранные письма: 0", "Ждут у тех, кто разбирает письма: 1");
        await Petrova.Says("/letters").Sees("Неразобранные письма: 0").DoesNotSee("Ждут у тех");
    }

    private Task<bool> Changes(LeadChange change) => Does(async work =>
        await ChangeLead.Do(work, await work.Db.Set<Lead>().FirstAsync(lead => lead.Id == 1), change) == LeadChanged.Done);

    private Task<bool> Progresses(SaidProgress said) => Does(async work =>
    {
        await OrderProgress.Do(work, await work.Db.Set<Order>().FirstAsync(), said);
        return true;
    });
}
