using SalesBot.Approvals;
using SalesBot.Assignments;
using SalesBot.Broadcasts;
using SalesBot.Campaigns;
using SalesBot.Catalogue;
using SalesBot.Clients;
using SalesBot.Leads;
using SalesBot.Letters;
using SalesBot.Mail;
using SalesBot.Materials;
using SalesBot.Meetings;
using SalesBot.MissedCalls;
using SalesBot.Orders;
using SalesBot.People;

namespace SalesBot.Conversations;

/// <summary>The dialogs there are. A stage of the process file is a dialog without being listed here.</summary>
internal static class Plans
{
    /// <summary>The plan a dialog follows, in the process version it began with; null when that has no such dialog any more.</summary>
    public static DialogPlan? Find(Visit visit, DialogState dialog)
    {
        var process = visit.Office.Processes.Version(dialog.ProcessVersion);
        return dialog.Plan switch
        {
            RegisterLead.PlanKey => RegisterLead.Plan(process),
            AddNote.PlanKey => AddNote.Plan,
            AddNote.CallKey => AddNote.CallPlan,
            PlanContact.PlanKey => PlanContact.Plan,
            SetClient.PlanKey => SetClient.Plan,
            HoldMeeting.PlanKey => HoldMeeting.Plan,
            MoveMeeting.PlanKey => MoveMeeting.Plan,
            MailToClient.PlanKey => MailToClient.Plan,
            MergeClients.PlanKey => MergeClients.Plan,
            HandOn.PlanKey => HandOn.Plan,
            FindLeadOfLetter.PlanKey => FindLeadOfLetter.Plan,
            HandLetter.PlanKey => HandLetter.Plan,
            GoAway.PlanKey => GoAway.Plan,
            { } key when key.StartsWith(EditStage.PlanPrefix, StringComparison.Ordinal) => EditStage.Plan(process, key),
            { } key when key.StartsWith(AnswerAssignment.PlanPrefix, StringComparison.Ordinal) => AnswerAssignment.Plan(process, key),
            { } key when key.StartsWith(RejectOne.PlanPrefix, StringComparison.Ordinal) => RejectOne.Plan(process, key),
            WriteToClient.PlanKey => WriteToClient.Plan,
            CloseMissedCall.PlanKey => CloseMissedCall.Plan(process),
            CancelOrder.PlanKey => CancelOrder.Plan,
            WriteMaterial.PlanKey => WriteMaterial.Plan,
            SendMaterials.PlanKey => SendMaterials.Plan,
            WriteBroadcast.PlanKey => WriteBroadcast.Plan,
            WriteCampaign.PlanKey => WriteCampaign.Plan,
            WriteCampaign.ListPlanKey => WriteCampaign.ListPlan,
            CallLater.PlanKey => CallLater.Plan,
            UploadCatalogue.PlanKey => UploadCatalogue.Plan,
            { } change when change.StartsWith(ChangeOrder.PlanPrefix, StringComparison.Ordinal) => ChangeOrder.Plan(process, change),
            { } stage when stage.StartsWith(AdvanceLead.PlanPrefix, StringComparison.Ordinal) => AdvanceLead.Plan(process, stage),
            _ => null,
        };
    }
}
