using SalesBot.People;

namespace SalesBot.Tests.Letters;

/// <summary>
/// Of two who may have a letter or a client's word one is away: whoever hands it on reads who that is and who has it instead, and that one
/// gets it (B12, O20).
/// </summary>
public sealed class AwayTests : LetterTest
{
    private const string Away = "Петрова вернётся 27.11 10:00, замещает Сидоров";

    [Fact] // B12, O20
    public async Task A_letter_that_is_handed_to_who_is_away()
    {
        await Comes();
        await Petrova.Says("/away до пятницы -> Сидоров");
        await Anna.Clicks("Передать").Clicks("Петрова").Sees("передано: Петрова", Away).Sees("Разбирает Петрова", Away);
        await Sidorov.Sees("Вам передали письмо M-2026-000001", Away).Clicks("Новое обращение");
    }

    [Fact] // B12, O20: nobody stands in
    public async Task Who_is_away_alone_is_said_too()
    {
        await Comes();
        await Office.Change(db =>
        {
            var petrova = db.People.Single(person => person.Name == "Петрова Ольга");
            (petrova.AwayUntil, petrova.DeputyId) = (Office.Clock.GetUtcNow().AddDays(2), null);
            return Task.CompletedTask;
        });
        await Anna.Clicks("Передать").Clicks("Петрова").Sees("передано: Петрова", "никто не замещает");
    }

    [Fact] // B5, B12: of two who are named, the picker says which is away
    public async Task Of_two_who_are_named_it_is_asked_which_and_said_who_is_away()
    {
        await Petrova.Says("/away до пятницы -> Сидоров");
        await Anna.Says("/letter ivan@romashka.ru Иванов Пётр кровля -> Петрова, Сидоров").Sees("Кому передать письмо?")
            .Clicks("Петрова").Sees("Проверьте", "Ответственный: Петрова, вернётся 27.11 10:00").Clicks("Готово")
            .Sees("зарегистрирован", Away);
        await Sidorov.Sees("первый контакт с клиентом", Away);
    }

    [Theory] // B5: a lead is one person's, and none of the named is a word of its topic
    [InlineData("-> Петрова, Сидоров")]
    [InlineData("-> Петрова и Сидоров")]
    [InlineData("-> Петрова Ольга / Сидоров Игорь.")]
    [InlineData("→ Сидоров+Петрова")]
    public async Task Of_two_in_one_line_it_is_asked_which(string whom) =>
        await Anna.Says($"89161234567 Иванов Пётр кровля {whom}").Sees("На кого", "кровля").DoesNotSee("кровля, Сидоров")
            .Clicks("Сидоров").Sees("Проверьте", "О чём: кровля", "Ответственный: Сидоров");

    [Theory] // B5
    [InlineData("-> Петрова, срочно")]
    [InlineData("-> Петрова, Сидоров уже говорил с ним")]
    public async Task Who_is_only_spoken_of_is_not_asked(string whom) =>
        await Anna.Says($"89161234567 Иванов Пётр кровля {whom}").Sees("Проверьте", "Ответственный: Петрова");

    [Fact] // B1, B12, O20
    public async Task What_a_known_client_asks_for()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await Petrova.Says("/away до пятницы -> Сидоров");
        await Anna.Says("89161234567").Clicks("Просит связаться").Sees("Петров", Away);
        await Sidorov.Sees("Клиент просит связаться");
        await Anna.Says("89161234567").Clicks("Добавить к открытому").Says("пришлите счёт").Sees("Записано в историю", Away);
        await Sidorov.Sees("пришлите счёт");
    }

    [Fact] // B6, B12: the letter of a client goes to their lead
    public async Task A_letter_that_is_put_to_a_lead_reaches_who_stands_in()
    {
        await Anna.Says("/letter ivan@romashka.ru Иванов Пётр кровля -> Петрова").Clicks("Готово");
        await Petrova.Says("/away до пятницы -> Сидоров");
        await Comes(subject: "Ещё вопрос", text: "Когда будет счёт?");
        await Anna.Clicks("К обращению").Clicks("L-2026-000001").Sees("Добавлено к L-2026-000001", Away);
        await Sidorov.Sees("Когда будет счёт?");
    }

    [Fact] // B11, B12
    public async Task A_lead_and_a_question_that_are_handed_to_who_is_away()
    {
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Сидоров").Clicks("Готово");
        await Petrova.Says("/away до пятницы -> Сидоров");
        await Sidorov.Says("/lead 1").Clicks("Ещё…").Clicks("Передать").Clicks("Петрова").Sees("передано: Петрова", Away);
    }
}
