using Microsoft.EntityFrameworkCore;
using SalesBot.Approvals;
using SalesBot.Events;
using SalesBot.Leads;
using SalesBot.Records;

namespace SalesBot.Tests.Approvals;

[Trait("Storage", "Every")]
public sealed class ApproveProposalTests : ApprovalTest
{
    [Fact] // A9
    public async Task A_proposal_goes_to_the_chosen_approver_with_its_content_and_file()
    {
        await Send();
        await Orlov.Sees("Согласовать КП L-2026-000001", "Ромашка", "от Петровой", "Профнастил С21", "кп.pdf");
        await Orlov.Clicks("Файл: кп.pdf");
        Assert.Equal("кп.pdf", Orlov.Last.File!.Name);
        await Gromova.DoesNotSee("Утвердить");
    }

    [Fact] // A9, A14, «Approve: 1 tap»
    public async Task One_tap_approves_and_every_card_changes_in_place()
    {
        await Send();
        var (inputs, card) = (Orlov.Inputs, Orlov.Last.Id);
        await Orlov.Clicks("Согласовать").Sees("✓ Согласовано КП L-2026-000001 · вы, 13:00 · Петрова уведомлена");
        Assert.Equal((1, card), (Orlov.Inputs - inputs, Orlov.Last.Id));
        await Petrova.Sees("Согласовано КП L-2026-000001 · Орлов, 13:00");
        var document = await Office.Read(db => db.Events.SingleAsync(x => x.Stage == "proposal-approval"));
        Assert.Equal((EventState.Completed, true), (document.State, document.Beside));
        Assert.Equal("proposal-approval", document.Subject);
        Assert.Equal(ApprovalState.Approved, await Office.Read(db => db.Approvals.Select(x => x.State).SingleAsync()));
        Assert.Equal("proposal", await Office.Read(db => db.Leads.Select(lead => lead.Stage).SingleAsync()));
    }

    [Fact] // A14
    public async Task Fifty_taps_approve_once()
    {
        await Send();
        await Orlov.ClicksAtOnce("Согласовать", 50);
        Assert.Equal(1, await Office.Read(db => db.Audit.CountAsync(record => record.Action == "approval.approved")));
        Assert.Single(Petrova.Messages, message => message.Shows("Согласовано КП"));
    }
}
