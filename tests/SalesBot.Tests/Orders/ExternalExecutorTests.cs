using Microsoft.EntityFrameworkCore;
using SalesBot.Delivery;
using SalesBot.Events;
using SalesBot.Orders;
using SalesBot.People;

namespace SalesBot.Tests.Orders;

/// <summary>Who is not of the company carries out their own orders and learns nothing else (B21).</summary>
public sealed class ExternalExecutorTests : OrderTest
{
    private Chat master = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        master = await Office.Join("Мастеров Олег", Role.External);
        await Petrova.Clicks("Заказ").Says("17/11").Says("05.12").Says("С21 120").Clicks("Дальше").Clicks("Мастеров")
            .Clicks("По рекомендации").Clicks("Не требуется").Clicks("Готово").Sees("O-2026-000001", "Проведён");
    }

    [Fact] // B21, A15
    public async Task Their_order_reaches_them_without_the_clients_phone_and_is_carried_out()
    {
        await master.Sees("O-2026-000001", "ООО «Ромашка»", "Иванов Пётр",
            "Профнастил С21").DoesNotSee("912 345").DoesNotSee("себестоимость");
        await Office.Pass(TimeSpan.FromMinutes(5));
        await master.Sees("Напоминание", "Иванов Пётр").DoesNotSee("912 345");
        await master.Clicks("В работу").Clicks("Выполнен").Sees("выполнен");
        await master.Says("/orders done").Sees("O-2026-000001").DoesNotSee("912 345");
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Petrova.Sees("Заказ O-2026-000001 выполнен. Исполнитель: Мастеров");
    }

    [Fact] // B21
    public async Task Where_it_is_allowed_they_see_the_phone()
    {
        await Boss.Says("/people").Clicks("Мастеров").Sees("Телефоны клиентов: не видит").Clicks("Показать телефоны")
            .Sees("Телефоны клиентов: видит");
        await master.Says("/order 1").Sees("+7 912 345-67-89");
        await Boss.Clicks("Скрыть телефоны");
        var other = await Office.Join("Соседов Ян", Role.External);
        await other.Says("/order 1").DoesNotSee("Ромашка").DoesNotSee("912 345");
    }

    [Fact] // W10
    public async Task Prices_are_kept_from_them_until_they_are_allowed()
    {
        string[] money = ["72 000", "600,00", "Итого", "НДС", "₽"];
        await master.Says("/order 1").Sees("1. Профнастил С21 · 120 м²");
        await master.Says("/orders").Sees("O-2026-000001");
        foreach (var sum in money) await master.DoesNotSee(sum);
        await Boss.Says("/people").Clicks("Мастеров").Sees("Цены: не видит").Clicks("Показать цены").Sees("Цены: видит");
        await master.Says("/order 1").Sees("72 000,00 ₽", "Итого").DoesNotSee("себестоимость");
        await Boss.Clicks("Скрыть цены");
        await master.Says("/order 1").DoesNotSee("72 000");
    }

    [Fact] // B21
    public async Task They_find_nothing_and_see_no_lead_however_they_ask()
    {
        string[] questions =
        [
            "/lead 1", "/lead L-2026-000001", "/history 1", "/find Иванов", "/find 89123456789", "89123456789", "89123456789 Иванов",
            "Иванов", "/leads", "/today", "/waiting", "/client 1", "/missed 1", "/report", "/call 89123456789", "/assignment 1",
            "/approval 1",
        ];
        foreach (var question in questions)
        {
            var before = await Office.Read(db => db.Outbox.MaxAsync(message => message.Id));
            await master.Says(question);
            var answers = await Office.Read(db =>
                db.Outbox.Where(message => message.Id > before).Select(message => message.Screen).ToListAsync());
            Assert.NotEmpty(answers);
            Assert.All(answers, answer => Assert.DoesNotMatch(@"912.?345|Петрова|кровля|первый контакт", answer));
        }
    }

    [Fact] // B21
    public async Task A_shared_contact_tells_them_nothing()
    {
        await master.Shares("+79123456789", "Иванов Пётр");
        await master.Sees("У вас нет прав").DoesNotSee("кровля").DoesNotSee("912 345");
    }

    [Fact] // B21
    public async Task Another_order_is_not_theirs()
    {
        await NewLead();
        await Petrova.Clicks("Заказ").Says("18/11").Says("06.12").Says("С21 10").Clicks("Дальше").Clicks("Кузнецов").Clicks("Не требуется")
            .Clicks("Готово").Sees("O-2026-000002");
        await master.Says("/orders").Sees("O-2026-000001").DoesNotSee("O-2026-000002");
        await master.Says("/order 2").DoesNotSee("18/11");
        await master.Says("/order 2 take").DoesNotSee("18/11");
        await master.DoesNotSee("Новое обращение");
    }

    [Fact] // W21
    public async Task A_photo_of_what_is_done_goes_to_their_order_with_what_is_written_under_it()
    {
        await master.Does(() => Sends(master, "фото.jpg", "готово, кроме конька")).Sees("К чему этот файл?").Clicks("O-2026-000001")
            .Sees("К заказу O-2026-000001 приложен: фото.jpg").Sees("фото.jpg: приложен к O-2026-000001").DoesNotSee("К чему этот файл?")
            .DoesNotSee("L-2026-000001");
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Petrova.Sees("Мастеров", "К заказу O-2026-000001: готово, кроме конька", "фото.jpg");
        await Petrova.Says("/order 1").Sees("фото.jpg");
        await master.Says("/order 1").Sees("фото.jpg").DoesNotSee("[Ещё…]");
    }

    [Fact] // W21, O17
    public async Task An_answer_to_the_order_s_card_reaches_its_manager()
    {
        await master.Answers("O-2026-000001", "нужен кран на день").Sees("К заказу O-2026-000001 записано, это увидит Петрова");
        await Office.Pass(TimeSpan.FromMinutes(30));
        await Petrova.Sees("К заказу O-2026-000001: нужен кран на день");
        Assert.Equal(1, await Office.Read(db => db.LeadNotes.CountAsync()));
        await master.Says("нужен кран").Sees("ответьте на карточку заказа").DoesNotSee("/find");
    }

    [Fact] // W21
    public async Task A_file_that_has_nowhere_to_go_is_not_sent_to_a_button_that_they_have_not()
    {
        await master.Clicks("В работу").Clicks("Выполнен").Attaches("фото.jpg").Sees("Сейчас приложить его не к чему").DoesNotSee("Ещё…");
        await master.Clicks(new SalesBot.Screens.Button("…", "/with 1-1 order 1 attach"), "1");
        Assert.Equal(0, await Office.Read(db => db.OrderFiles.CountAsync()));
    }

    private static Task<SalesBot.Conversations.Receipt> Sends(Chat who, string file, string caption) => who.Send(who.Update() with
    {
        Text = caption,
        Files = [new SalesBot.Conversations.IncomingFile(file, "image/jpeg", 4, [1, 2, 3, 4])],
    });

    [Fact] // B21, U7
    public async Task Nobody_of_the_company_is_stood_in_for_by_them()
    {
        await Boss.Says("/people").Clicks("Петрова").Clicks("Заместитель").DoesNotSee("Мастеров");
        var id = await Office.Read(db =>
            db.People.Where(person => person.Name == "Мастеров Олег").Select(person => person.Id).SingleAsync());
        var petrova = await Office.Read(db =>
            db.People.Where(person => person.Name == "Петрова Ольга").Select(person => person.Id).SingleAsync());
        await Boss.Says($"/person {petrova} deputy {id}");
        Assert.NotEqual(
            id, await Office.Read(db => db.People.Where(person => person.Id == petrova).Select(person => person.DeputyId).SingleAsync()));
    }
}
