using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Events;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Processes;

/// <summary>Every stage has a field or two more by the process file alone.</summary>
public sealed class AddedFieldsTests : OrderTest
{
    [Fact] // U8
    public async Task What_a_file_adds_to_the_registration_and_to_the_first_contact_is_asked_and_shown_on_the_card()
    {
        await Anna.Says("/letter").Says("lis@lis.ru").Says("Лис Олег").Clicks("Пропустить").Clicks("Петрова").Sees("Город").Says("Тверь")
            .Clicks("Готово");
        await Petrova.Says("/lead 2").Sees("Лис Олег", "Город: Тверь");
        await Petrova.Clicks("Встреча").Sees("Сколько объектов").Says("три").Says("Лис и Ко").Says("замер").Clicks("Готово");
        await Petrova.Says("/lead 2").Sees("Город: Тверь", "Объектов: три");
        await Petrova.Says("/history 2").Sees("Зарегистрировано обращение", "Город: Тверь");
        var answers = await Office.Read(db => db.Events
            .Where(document => document.LeadId == 2 && document.Stage == "first-contact")
            .Select(document => document.Answers)
            .SingleAsync());
        Assert.Contains("\"objects\":", answers, StringComparison.Ordinal);
    }

    [Fact] // U8, A5
    public async Task What_a_file_adds_to_a_consultation_is_shown_to_who_is_asked_and_to_who_asked()
    {
        await Petrova.Clicks("Консультация").Clicks("Кузнецов").Says("Выдержит снег?").Sees("Ответ нужен к").Says("05.12");
        await Kuznetsov.Sees("Вопрос: Выдержит снег?",
            "Ответ нужен к: 05.12").Clicks("Ответить").Says("Да").Sees("Сколько часов").Says("1,5");
        await Petrova.Sees("Да", "Часов: 1,5");
    }

    [Fact] // U8, A6
    public async Task What_a_file_adds_to_a_refusal_is_on_the_closed_card_and_in_the_history()
    {
        await Petrova.Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить").Sees("Насколько мы дороже").Says("15000");
        await Petrova.Says("/lead 1").Sees("отказ: «Дорого»", "Дороже на: 15 000,00 ₽");
        await Petrova.Says("/history 1").Sees("Отказ: «Дорого»", "Дороже на: 15 000,00 ₽");
    }

    [Fact] // U4, A9
    public async Task The_approver_sees_what_a_file_adds_to_a_proposal_and_to_the_request()
    {
        await Send();
        await Orlov.Sees("Согласовать КП L-2026-000001", "Цена по КП: 72 000,00 ₽", "Гарантия: 5 лет", "Срочно: Да");
        await Petrova.Says("/lead 1").Sees("Цена по КП: 72 000,00 ₽", "Гарантия: 5 лет");
        await Petrova.Says("/history 1").Sees("Цена по КП: 72 000,00 ₽");
    }

    [Fact] // U4, A17
    public async Task One_added_answer_changed_withdraws_the_request_and_the_approver_is_told_which()
    {
        await Send();
        var (old, card) = Orlov.Button("Согласовать");
        await Petrova.Clicks("Открыть").Clicks("Изменить…").Clicks("Изменить…").Clicks("Гарантия").Says("10 лет").Clicks("Готово")
            .Sees("отозвано");
        await Orlov.Sees("КП L-2026-000001 изменено в 13:00: «Гарантия»").DoesNotSee("✓ Согласовать");
        await Orlov.Clicks(old, card).IsTold("Решать уже нечего");
        await Orlov.Clicks("Показать новый").Sees("Гарантия: 10 лет", "Цена по КП: 72 000,00 ₽",
            "Срочно: Да");
        Assert.Equal([ApprovalState.Withdrawn], await Office.Read(db => db.Approvals.Select(x => x.State).ToListAsync()));
    }

    [Fact] // U4, A17: whoever changed it, and however
    public async Task The_press_finds_out_that_an_added_answer_is_another()
    {
        await Send();
        await Office.Change(async db =>
        {
            var proposal = await db.Events.SingleAsync(x => x.Stage == "proposal");
            proposal.Answers = proposal.Answers.Replace("72000.00", "27000.00", StringComparison.Ordinal);
        });
        await Orlov.Clicks("Согласовать").IsTold("Документ изменился").Sees("изменено в 13:00: «Цена по КП»").Sees("Согласовать КП",
            "27 000,00 ₽");
        await Petrova.DoesNotSee("Согласовано");
    }

    [Fact] // A16, U8
    public async Task What_a_file_asks_of_who_rejects_is_seen_by_who_asked()
    {
        await Send();
        await Orlov.Clicks("Отклонить").Clicks("Цена").Sees("До какой суммы").Says("70000");
        await Petrova.Sees("Отклонено КП", "Причина: Цена", "Не выше: 70 000,00 ₽");
    }

    [Fact] // U4, U8, A13, A17
    public async Task An_order_keeps_what_a_file_adds_shows_it_to_the_approver_and_is_asked_anew_when_it_changes()
    {
        await Petrova.Clicks("Заказ").Clicks("Пропустить").Says("17/11").Says("05.12").Says("С21 120").Clicks("Дальше").Clicks("Кузнецов")
            .Clicks("По рекомендации");
        await Petrova.Clicks("Требуется").Clicks("Орлов").Sees("Адрес доставки").Says("Москва, Складочная, 1").Clicks("Готово");
        await Orlov.Sees("Согласовать заказ O-2026-000001", "Адрес доставки: Москва, Складочная, 1");
        var (old, card) = Orlov.Button("Согласовать");
        await Petrova.Says("/order O-2026-000001").Sees("Адрес доставки: Москва, Складочная, 1");
        await Petrova.Clicks("Изменить заказ").Clicks("Изменить…").Clicks("Адрес доставки").Says("Тверь, Речная, 5").Clicks("Готово");
        await Orlov.Clicks(old, card).IsTold("Решать уже нечего");
        await Orlov.Sees("Заказ O-2026-000001 изменён в 13:00: «Адрес доставки»").Sees("Согласовать заказ",
            "Адрес доставки: Тверь, Речная, 5").Clicks("Согласовать");
        await Kuznetsov.Sees("Заказ O-2026-000001", "Адрес доставки: Тверь, Речная, 5");
        await Petrova.Says("/history 1 1").Sees("Адрес доставки", "→ Тверь, Речная, 5");
    }

    private protected override async Task<TestOffice> OpenOffice()
    {
        string[][] changes =
        [
            [
                "      responsible: { kind: person, roles: [manager], required: yes }\n",
                "      city: { kind: text, required: yes, when: kind = letter, label: { ru: Город, en: City } }\n",
            ],
            [
                "      client: { kind: client, required: yes }\n",
                "      objects: { kind: text, label: { ru: Объектов, en: Sites }, ask: { ru: Сколько объектов?, en: How many sites? } }\n",
            ],
            [
                "      question: { kind: long-text }\n",
                "      until: { kind: date, required: yes, label: { ru: Ответ нужен к, en: Needed by } }\n",
            ],
            ["when: reporting }\n", "      hours: { kind: text, required: yes, when: reporting, label: { ru: Часов, en: Hours }, ask: { "
                + "ru: Сколько часов?, en: How many hours? } }\n"],
            ["      file:    { kind: file, required: yes }\n", "      price: { kind: money, required: yes, label: { ru: Цена по КП, en: "
                + "Price } }\n      warranty: { kind: text, required: yes, label: { ru: Гарантия, en: Warranty } }\n"],
            [
                "      approver:  { kind: person, roles: [approver], required: yes }\n",
                "      urgent: { kind: yes-no, required: yes, label: { ru: Срочно, en: Urgent } }\n",
            ],
            ["when: rejecting }\n", "      most: { kind: money, required: yes, when: rejecting, label: { ru: Не выше, en: At most }, "
                + "ask: { ru: До какой суммы?, en: Up to how much? } }\n"],
            [
                "when: approval = yes }\n",
                "      address: { kind: text, required: yes, label: { ru: Адрес доставки, en: Delivery address } }\n",
            ],
            ["      comment: { kind: text }\n", "      dearer: { kind: money, required: yes, label: { ru: Дороже на, en: Dearer by }, "
                + "ask: { ru: Насколько мы дороже?, en: How much dearer? } }\n"],
        ];
        var text = ShippedProcess.Text;
        foreach (var change in changes)
        {
            Assert.Contains(change[0], text, StringComparison.Ordinal);
            var at = text.IndexOf(change[0], StringComparison.Ordinal);
            text = text.Insert(at + change[0].Length, change[1]);
        }

        await using var file = await ProcessCopy.Of(text);
        return await TestOffice.Open(file.Path);
    }

    private async Task Send()
    {
        await Petrova.Clicks("КП").Says("три").Says("Профнастил С21").Attaches("кп.pdf").Clicks("Дальше").Says("72000").Says("5 лет")
            .Clicks("Готово").Clicks("Открыть");
        await Petrova.Clicks("На согласование").Clicks("Орлов").Sees("Срочно").Clicks("Да").Sees("отправлено на согласование");
    }
}
