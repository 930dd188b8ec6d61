using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Assignments;

public sealed class AskedBeforeTheOrderTests : OrderTest
{
    [Fact] // A5, A15, U3: it stood in the lists and was reminded of, and could not be answered
    public async Task What_a_colleague_was_asked_is_answered_when_the_lead_is_won_too()
    {
        await Petrova.Clicks("Консультация").Clicks("Громова").Says("Выдержит ли ангар снег?").Clicks("Открыть");
        await Posted();
        await Gromova.Says("/today").Sees("консультация, просит Петрова").Clicks("L-2026-000001").Clicks("Ответить")
            .Says("Да, с шагом 1,2 м").Sees("Петрова уведомлена");
        await Petrova.Sees("Громова, 13:00: Да, с шагом 1,2 м");
        await Gromova.Says("/today").Sees("никто вас не ждёт");
    }
}
