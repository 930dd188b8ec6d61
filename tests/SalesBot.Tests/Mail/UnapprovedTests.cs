using SalesBot.Tests.Approvals;

namespace SalesBot.Tests.Mail;

/// <summary>A proposal that nobody has agreed to is mailed only after a question.</summary>
public sealed class UnapprovedTests : ApprovalTest
{
    private Chat Mail() => Petrova.Says("/lead 1").Clicks("Отправить клиенту");

    [Fact] // O11
    public async Task One_that_waits_for_a_decision_is_asked_about()
    {
        await Send();
        await Mail().Sees("КП ещё не согласовано. Отправить клиенту всё равно?").Clicks("Не отправлять").Says("klient@otezd.example")
            .Clicks("Готово").Sees("ничего не отправлено");
        Assert.Empty(Office.Letters);
    }

    [Fact] // O11
    public async Task It_goes_when_that_is_wanted()
    {
        await Send();
        await Mail().Clicks("Отправить").Says("klient@otezd.example").Clicks("Готово").Sees("отправляется");
    }

    [Fact] // O11
    public async Task One_that_was_refused_is_asked_about()
    {
        await Send();
        await Orlov.Clicks("Отклонить").Clicks("Цена");
        await Mail().Sees("КП ещё не согласовано");
    }

    [Fact] // O11
    public async Task One_that_was_agreed_or_never_sent_for_approval_just_goes()
    {
        await Mail().Sees("На какой e-mail").Clicks("Отмена");
        await Send();
        await Orlov.Clicks("Согласовать");
        await Mail().DoesNotSee("КП ещё не согласовано");
    }

    [Fact] // O11, A17: agreed, then changed
    public async Task One_that_was_sent_again_after_a_change_is_asked_about()
    {
        await Send();
        await Orlov.Clicks("Согласовать");
        await Send("Громова");
        await Mail().Sees("КП ещё не согласовано");
    }
}
