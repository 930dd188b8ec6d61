using SalesBot.Screens;

namespace SalesBot.Conversations;

/// <summary>/cancel: gives up the dialog under way.</summary>
internal static class CancelDialog
{
    public static Task Run(Visit visit, string args) => visit.Dialog is { } dialog
        ? AnswerDialog.Press(visit, dialog.Number, Dialog.Cancel)
        : visit.Reply(new Screen { Lines = [visit.Phrases["dialog.nothing-to-cancel"]], Rows = [.. Commands.Suggestions(visit)] });
}
