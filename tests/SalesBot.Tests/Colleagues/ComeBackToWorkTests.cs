using SalesBot.Delivery;
using SalesBot.Tests.Orders;

namespace SalesBot.Tests.Colleagues;

/// <summary>What was asked of somebody while they could not be reached still waits for them when they are back.</summary>
public sealed class ComeBackToWorkTests : OrderTest
{
    [Fact] // K3
    public async Task A_question_and_an_order_come_as_they_are_now()
    {
        Blocks(Kuznetsov);
        await Petrova.Clicks("Консультация").Clicks("Кузнецов").Says("Выдержит ли ангар снег?")
            .Sees("вопрос отправлен").Sees("не доставлено, получатель: Кузнецов");
        await Petrova.Clicks("Открыть");
        await UpToApproval();
        await Petrova.Clicks("Не требуется").Clicks("Готово").Sees("Проведён. Исполнитель: Кузнецов", "Не доставлено: Кузнецов недоступен");
        await ComesBack(Kuznetsov);
        await Kuznetsov.Sees("Вопрос: Выдержит ли ангар снег?", "Ответить").Sees("O-2026-000001", "Исполнитель: Кузнецов");
    }

    [Fact] // K3
    public async Task An_order_waits_for_its_decision()
    {
        Blocks(Orlov);
        await UpToApproval();
        await Petrova.Clicks("Требуется").Clicks("Орлов").Clicks("Готово").Sees("Отправлен на согласование: Орлов");
        await ComesBack(Orlov);
        await Orlov.Clicks("Согласовать").Sees("✓ Согласовано: O-2026-000001 · вы");
    }

    private void Blocks(Chat who) => Office.Channel.Answer = message =>
        message.Account == who.Account ? new SendResult.Gone("blocked") : null;

    private async Task ComesBack(Chat who)
    {
        Office.Channel.Answer = _ => null;
        await who.Send(who.Update() with { CameBack = true });
    }
}
