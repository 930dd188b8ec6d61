using SalesBot.People;

namespace SalesBot.Tests.Approvals;

/// <summary>Petrova has a lead and has written its proposal; she may send it for approval.</summary>
public abstract class ApprovalTest : OfficeTest
{
    private protected Chat Gromova { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Gromova = await Office.Join("Громова Елена", Role.Approver);
        await Anna.Says("89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова").Clicks("Готово");
        await WriteProposal();
    }

    private protected async Task WriteProposal()
    {
        await Petrova.Clicks("КП").Clicks("Ромашка").Says("Профнастил С21, 120 м², 72 000 руб.").Attaches("кп.pdf").Clicks("Дальше")
            .Clicks("Готово").Sees("Коммерческое предложение");
        await Petrova.Clicks("Открыть");
    }

    /// <summary>Sends the proposal to Orlov.</summary>
    private protected async Task Send(string approver = "Орлов") =>
        await Petrova.Clicks("На согласование").Clicks(approver).Sees("отправлено на согласование");
}
