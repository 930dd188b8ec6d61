using Microsoft.EntityFrameworkCore;
using SalesBot.Assignments;
using SalesBot.Conversations;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.People;

namespace SalesBot.Tests.Assignments;

public sealed class ConsultationTests : OfficeTest
{
    private Chat kuznetsov = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        kuznetsov = await Office.Join("Кузнецов Денис", Role.Executor);
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Petrova.Clicks("Консультация").Clicks("Кузнецов").Says("Выдержит ли ангар снег?").Sees("вопрос отправлен, отвечает Кузнецов");
    }

    [Fact] // B22: it said that the lead was closed
    public async Task A_question_that_is_taken_back_is_withdrawn_and_the_lead_goes_on()
    {
        await Petrova.Clicks("Отменить").Sees("запрос отозван");
        await kuznetsov.Sees("Ответ уже не нужен: вопрос отозван").DoesNotSee("закрыто");
    }

    [Fact] // A5
    public async Task A_colleague_gets_a_card_and_the_lead_stays_in_its_stage()
    {
        await kuznetsov.Sees("Консультация · L-2026-000001", "от Петровой", "Иванов Пётр", "Вопрос: Выдержит ли ангар снег?", "Ответить");
        Assert.Equal("first-contact", await Office.Read(db => db.Leads.Select(lead => lead.Stage).SingleAsync()));
        var document = await Office.Read(db => db.Events.SingleAsync(x => x.Stage == "consultation"));
        Assert.Equal(("consultation", EventState.Open, true), (document.Subject, document.State, document.BasisId is not null));
        await Petrova.Clicks("Открыть").Sees("Консультирует Кузнецов");
    }

    [Fact] // A5
    public async Task The_answer_comes_back_to_the_lead_and_to_the_manager()
    {
        await kuznetsov.Clicks("Ответить").Sees("Что посоветовали?").Says("Да, с шагом 1,2 м").Sees("Петрова уведомлена");
        await Petrova.Sees("Консультация · L-2026-000001", "Кузнецов, 13:00: Да, с шагом 1,2 м").Clicks("Открыть").Sees("Первый контакт",
            "Да, с шагом 1,2 м");
        Assert.Equal((AssignmentState.Answered, "Да, с шагом 1,2 м"),
            await Office.Read(db => db.Assignments.Select(x => ValueTuple.Create(x.State, x.Answer!)).SingleAsync()));
        Assert.Equal(EventState.Completed,
            await Office.Read(db => db.Events.Where(x => x.Stage == "consultation").Select(x => x.State).SingleAsync()));
    }

    [Fact] // A5, O17: as a comment it would leave the question open
    public async Task Words_that_answer_the_card_are_offered_as_the_answer()
    {
        await kuznetsov.Answers("Выдержит ли ангар снег?", "Да, с шагом 1,2 м").Sees("Что посоветовали?").Clicks("Да, с шагом 1,2 м")
            .Sees("Петрова уведомлена");
        await Petrova.Sees("Консультация · L-2026-000001", "Кузнецов, 13:00: Да, с шагом 1,2 м");
    }

    [Fact] // A5, O1, O17
    public async Task A_file_with_words_that_answers_the_card_goes_with_the_answer()
    {
        await kuznetsov.Does(() => kuznetsov.Send(kuznetsov.Update() with
        {
            Text = "Расчёт во вложении",
            RepliesTo = kuznetsov.Messages.Last(message => message.Shows("Выдержит ли ангар снег?")).Id,
            Files = [new IncomingFile("расчёт.pdf", "application/pdf", 1000, new byte[1000])],
        })).Clicks("Расчёт во вложении");
        await Petrova.Sees("Расчёт во вложении", "расчёт.pdf");
    }

    [Fact] // O17: who asked, and who answers what is answered, writes a comment
    public async Task Where_nothing_is_asked_of_them_it_is_a_comment()
    {
        await kuznetsov.Clicks("Ответить").Says("Да").Answers("Консультация · L-2026-000001", "и ещё: нужен расчёт")
            .Sees("Записать это комментарием");
        await Petrova.Answers("Консультация · L-2026-000001", "спасибо").Sees("Записать это комментарием");
    }

    [Fact] // O23
    public async Task What_is_answered_waits_no_more()
    {
        await kuznetsov.Sees("от Петровой, ждёт с 13:00").Clicks("Ответить").Says("Да").Sees("от Петровой, 13:00").DoesNotSee("ждёт с");
        await Petrova.Sees("Консультация · L-2026-000001", "от Петровой, 13:00").DoesNotSee("ждёт с");
    }

    [Fact] // A5, A18
    public async Task The_advisor_is_reminded_until_the_answer()
    {
        await Office.Pass(TimeSpan.FromMinutes(5));
        await kuznetsov.Sees("Напоминание · L-2026-000001", "Консультация");
        await Petrova.DoesNotSee("Напоминание");
        await kuznetsov.Clicks("Показать").Clicks("Ответить").Says("Да").Sees("ответ дан, Кузнецов");
        await Office.Pass(TimeSpan.FromHours(2));
        await kuznetsov.DoesNotSee("Повторно");
    }

    [Fact] // B7, A5
    public async Task Who_advises_may_see_the_lead_and_nobody_else()
    {
        await kuznetsov.Says("/lead L-2026-000001").Sees("Кровля", "Петрова");
        await kuznetsov.Says("/leads").Sees("L-2026-000001");
        var other = await Office.Join("Мельник Олег", Role.Executor);
        await other.Says("/lead L-2026-000001").Sees("нет, или оно не ваше").Says("/assignment 1").Sees("нет, или оно не ваше");
    }

    [Fact] // A6
    public async Task When_the_lead_ends_nobody_need_answer()
    {
        var (late, card) = kuznetsov.Button("Ответить");
        await Petrova.Clicks("Открыть").Clicks("Отказ").Clicks("Дорого").Clicks("Пропустить");
        await kuznetsov.Sees("Ответ уже не нужен");
        await kuznetsov.Clicks(late, card).IsTold("Ответ уже не нужен");
    }

    [Fact] // A5: going on does not end the question
    public async Task Going_on_to_a_proposal_leaves_the_question_open()
    {
        await Petrova.Clicks("Открыть").Clicks("КП").Clicks("Ромашка").Says("Текст").Attaches("кп.pdf").Clicks("Дальше").Clicks("Готово");
        await kuznetsov.Clicks("Ответить").Says("Да");
        await Petrova.Sees("Кузнецов, 13:00: Да");
    }

    [Fact] // B11
    public async Task Handed_on_the_answer_goes_to_the_new_responsible()
    {
        await Petrova.Clicks("Открыть").Clicks("Ещё").Clicks("Передать").Clicks("Сидоров").Sees("передано");
        await kuznetsov.Sees("от Сидорова").Clicks("Ответить").Says("Да");
        await Sidorov.Sees("Кузнецов, 13:00: Да");
        Assert.Equal(await Office.Read(db => db.People.Where(x => x.Name == "Кузнецов Денис").Select(x => x.Id).SingleAsync()),
            await Office.Read(db => db.Events.Where(x => x.Stage == "consultation").Select(x => x.ResponsibleId).SingleAsync()));
    }

    [Fact] // B11
    public async Task A_dismissed_advisors_questions_go_to_the_deputy()
    {
        var heir = await Office.Join("Мельник Олег", Role.Executor);
        await Office.Change(async db =>
            (await db.People.SingleAsync(x => x.Name == "Кузнецов Денис")).DeputyId =
                (await db.People.SingleAsync(x => x.Name == "Мельник Олег")).Id);
        await Boss.Says("/people").Clicks("Кузнецов").Clicks("Уволить").Clicks("Уволить");
        await heir.Sees("Консультация · L-2026-000001").Clicks("Ответить").Says("Да");
        await Petrova.Sees("Мельник, 13:00: Да");
    }
}
